import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { official, openTestSubgraph } from '../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../test/support/subgraph.ts';
import type { Principal } from '../identity.ts';
import { setScopeSql } from '../postgres/scope.ts';
import { collisions } from '../testing/toyCommands.ts';
import { shopRow, toyId } from '../testing/toyImports.ts';
import { toyShops } from '../testing/toyShops.ts';

let toy: TestSubgraph;
beforeAll(async () => {
  toy = await openTestSubgraph(toyShops);
  await toy.import('shops', [shopRow(1, { keeper: 'anna' }), shopRow(2, { division_path: 'b' })]);
});
afterAll(() => toy.close());
beforeEach(async () => {
  await toy.admin.query(
    `update shops set name = 'shop', version = 1; delete from hub.outbox; delete from hub.command_results`,
  );
});

const keeper = official(['a'], { subject: 'anna', roles: ['keeper'] });
const query = `mutation ($input: RenameShopInput!) {
  renameShop(input: $input) {
    __typename
    ... on RenameShopPayload { by shop { id name version } }
    ... on VersionConflict { expectedVersion actualVersion message messageZh }
  }
}`;
type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;
const rename = (more: object = {}, who: Principal = keeper): Promise<Answer> => {
  const input = { idempotencyKey: randomUUID(), id: toyId(1), expectedVersion: 1, name: 'new', ...more };
  return toy.ask(who, query, { input });
};
const codeOf = ({ errors = [] }: Answer): unknown => errors.map(({ extensions }) => extensions['code']).join();
const done = (version: number, name = 'new') => ({
  data: {
    renameShop: {
      __typename: 'RenameShopPayload',
      by: expect.stringMatching(/^[\w-]{22}$/),
      shop: { id: toyId(1), name, version },
    },
  },
});
/** The version of the first shop, how many events tell of it, and how many answers are kept. */
const state = async (): Promise<unknown> =>
  (
    await toy.admin.query({
      text: `select (select version from shops where id = $1), (select count(*) from hub.outbox), (select count(*) from hub.command_results)`,
      values: [toyId(1)],
      rowMode: 'array',
    })
  ).rows[0];

describe('a command that is accepted', () => {
  test('is committed with its event and its answer before anything of the answer is read', async () => {
    expect(await rename()).toEqual(done(2));
    expect(await state()).toEqual([2, 1, 1]);
    const { rows } = await toy.admin.query(
      'select key, type, topic, data, occurred_at = known_at as "isNow", known_at as "knownAt" from hub.outbox',
    );
    expect(rows).toEqual([
      {
        key: toyId(1),
        type: 'toy.shop-renamed.v1',
        topic: 'hub.toy.v1',
        data: { shopId: toyId(1), version: 2 },
        isNow: true,
        knownAt: '2023-12-26T18:00:00+08:00',
      },
    ]);
  });

  test('takes seven statements, the reading of its answer three, and the access record three', async () => {
    await rename();
    expect(toy.statements()).toBe(7 + 3 + 3);
  });

  test('is there though the process dies as soon as it is committed', async () => {
    const passed: string[] = [];
    const passPoint = (point: string): never => {
      passed.push(point);
      throw new Error('killed');
    };
    const dying = await openTestSubgraph(toyShops, { passPoint });
    await dying.import('shops', [shopRow(1)]);
    const input = { idempotencyKey: 'k', id: toyId(1), expectedVersion: 1, name: 'new' };
    expect(codeOf(await dying.ask(keeper, query, { input }))).toBe('INTERNAL_SERVER_ERROR');
    expect(await dying.ask(keeper, query, { input })).toEqual(done(2));
    await dying.ask(keeper, query, { input: { ...input, idempotencyKey: 'l' } });
    expect(passed).toEqual(['committed']);
    await dying.close();
  });
});

describe('a command that is not accepted', () => {
  test('because the domain refuses leaves nothing behind, and its key is free', async () => {
    const idempotencyKey = randomUUID();
    expect(await rename({ idempotencyKey, name: 'taken' })).toEqual({
      data: { renameShop: { __typename: 'NameTaken' } },
    });
    expect(await state()).toEqual([1, 0, 0]);
    expect(await rename({ idempotencyKey })).toEqual(done(2));
  });

  test('because another version was expected says which there is', async () => {
    expect(await rename({ expectedVersion: 7 })).toEqual({
      data: {
        renameShop: {
          __typename: 'VersionConflict',
          expectedVersion: 7,
          actualVersion: 1,
          message: 'It has changed since: version 7 was expected and it has version 1. Read it again.',
          messageZh: '数据已被更新：预期版本为 7，当前版本为 1，请重新读取。',
        },
      },
    });
    expect(await state()).toEqual([1, 0, 0]);
  });

  test('because it breaks after it has written leaves nothing behind', async () => {
    expect(codeOf(await rename({ name: 'break' }))).toBe('INTERNAL_SERVER_ERROR');
    expect(await state()).toEqual([1, 0, 0]);
  });

  test('is told alike for a thing that is absent, malformed, or outside of the caller’s rows', async () => {
    const answers = await Promise.all([toyId(9), 'x', toyId(2)].map((id) => rename({ id })));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(codeOf(answers[0] ?? {})).toBe('NOT_FOUND');
  });

  test.each(['', 'k'.repeat(101)])('because its key cannot be kept says so: %j', async (idempotencyKey) => {
    expect(codeOf(await rename({ idempotencyKey }))).toBe('BAD_USER_INPUT');
  });
});

describe('a command of somebody', () => {
  test('without a role for it is forbidden, whatever it is about', async () => {
    const answers = [
      await rename({}, official(['a'])),
      await rename({ id: toyId(9) }, official(['a'], { roles: ['guest'] })),
    ];
    expect(answers.map(codeOf)).toEqual(['FORBIDDEN', 'FORBIDDEN']);
    expect(await state()).toEqual([1, 0, 0]);
  });

  test('is forbidden where the policies do not name it', async () => {
    const answer = await toy.ask(keeper, query.replace('renameShop(', 'closeShop('), {
      input: { idempotencyKey: 'k', id: toyId(1), expectedVersion: 1, name: 'new' },
    });
    expect(codeOf(answer)).toBe('FORBIDDEN');
  });

  test('whose relation has the role is let in, and sees to change only what row security lets it', async () => {
    const scope = { kind: 'partner', relation: 'market', areas: ['a'], categories: [] } as const;
    const market = { ...official([]), scope: { ...scope, areas: ['a'], categories: [] } };
    expect(codeOf(await rename({}, market))).toBe('NOT_FOUND');
  });
});

describe('a command that comes again', () => {
  const idempotencyKey = 'the same';

  test('is answered the same and has no second effect', async () => {
    const first = await rename({ idempotencyKey });
    expect(await rename({ idempotencyKey })).toEqual(first);
    expect(await state()).toEqual([2, 1, 1]);
  });

  test('while the first is under way waits for it and has no second effect', async () => {
    const answers = await Promise.all([1, 2, 3].map(() => rename({ idempotencyKey, name: 'slow' })));
    expect(answers).toEqual([done(2, 'slow'), done(2, 'slow'), done(2, 'slow')]);
    expect(await state()).toEqual([2, 1, 1]);
  });

  test.each([
    ['another body', { name: 'other' }, keeper],
    ['another person of the same program', {}, { ...keeper, subject: 'berta' }],
  ])('with %s is refused', async (_, more, who) => {
    await rename({ idempotencyKey });
    expect(codeOf(await rename({ idempotencyKey, ...more }, who))).toBe('IDEMPOTENCY_KEY_REUSED');
    expect(await state()).toEqual([2, 1, 1]);
  });

  test('from another program is another command', async () => {
    await rename({ idempotencyKey });
    expect(await rename({ idempotencyKey, expectedVersion: 2 }, { ...keeper, client: 'other' })).toEqual(done(3));
  });

  test('after its answer was forgotten is a new command', async () => {
    await rename({ idempotencyKey });
    await toy.admin.query(`update hub.command_results set at = at - interval '29 days'`);
    expect(await forget()).toBe(0);
    await toy.admin.query(`update hub.command_results set at = at - interval '2 days'`);
    expect([await forget('consumer'), await forget()]).toEqual([0, 1]);
    expect(await rename({ idempotencyKey, expectedVersion: 2 })).toEqual(done(3));
  });
});

/** Forgets old answers as one of the hub's own workers. @returns how many. */
async function forget(machine = 'relay'): Promise<unknown> {
  const client = await toy.app.connect();
  await client.query(`begin; ${setScopeSql({ kind: 'machine', name: machine }, toy.resources.database.scopeKey)}`);
  const { rows } = await client.query('select hub.forget_command_results() as count');
  await client.query('commit');
  client.release();
  return rows[0]?.count;
}

describe('a command that others stand in the way of', () => {
  test('is begun again, and recorded once', async () => {
    Object.assign(collisions, { left: 2, met: 0 });
    expect(await rename({ name: 'collide' })).toEqual(done(2, 'collide'));
    expect([collisions.met, await state()]).toEqual([3, [2, 1, 1]]);
  });

  test('is given up after three times', async () => {
    Object.assign(collisions, { left: 9, met: 0 });
    expect(codeOf(await rename({ name: 'collide' }))).toBe('INTERNAL_SERVER_ERROR');
    expect([collisions.met, await state()]).toEqual([3, [1, 0, 0]]);
  });

  test('waits for the row, and then meets its new version', async () => {
    const slow = rename({ name: 'slow' });
    await sleep(100);
    const second = await rename();
    expect(await slow).toEqual(done(2, 'slow'));
    expect(second.data?.['renameShop']).toMatchObject({ __typename: 'VersionConflict', actualVersion: 2 });
  });
});

describe('several commands in one operation', () => {
  const twice = (first: string, second: string): string => `mutation ($a: RenameShopInput!, $b: RenameShopInput!) {
    ${first} ${second}
  }`;
  const fields = '{ __typename ... on RenameShopPayload { shop { name version } } }';
  const variables = {
    a: { idempotencyKey: 'a', id: toyId(1), expectedVersion: 1, name: 'one' },
    b: { idempotencyKey: 'b', id: toyId(1), expectedVersion: 2, name: 'two' },
  };
  const renamed = (name: string, version: number) => ({ __typename: 'RenameShopPayload', shop: { name, version } });

  test('run one after the other, and each answer is of after its own command', async () => {
    expect(
      await toy.ask(
        keeper,
        twice(`a: renameShop(input: $a) ${fields}`, `b: renameShop(input: $b) ${fields}`),
        variables,
      ),
    ).toEqual({ data: { a: renamed('one', 2), b: renamed('two', 3) } });
  });

  test('go on where one fails, and keep their errors', async () => {
    const text = twice(`a: closeShop(input: $a) ${fields}`, `b: renameShop(input: $b) ${fields}`);
    const answer = await toy.ask(keeper, text, { ...variables, b: { ...variables.b, expectedVersion: 1 } });
    expect(answer).toMatchObject({ data: { a: null, b: renamed('two', 2) }, errors: [{ path: ['a'] }] });
  });

  test('are not begun where a variable is wrong', async () => {
    const text = twice(`a: renameShop(input: $a) ${fields}`, `b: renameShop(input: $b) ${fields}`);
    const answer = await toy.ask(keeper, text, { ...variables, b: { ...variables.b, name: 1 } });
    expect([codeOf(answer), answer.data, await state()]).toEqual(['BAD_USER_INPUT', undefined, [1, 0, 0]]);
  });
});
