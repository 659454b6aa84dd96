import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { signScope } from '@hub/chassis';
import type { Principal, RowScope } from '@hub/chassis';
import { places } from '../support/cadresTown.ts';
import { openPostingTown, postingPeople } from '../support/postingTown.ts';
import type { PostingTown } from '../support/postingTown.ts';
import { official } from '../support/subgraph.ts';

let hub: PostingTown;
beforeAll(async () => {
  hub = await openPostingTown();
}, 60_000);
afterAll(() => hub.close());
beforeEach(() => hub.clear());

const today = '2023-12-26';
const seen = (id: string) => ({ id, expectedVersion: 1 });
const { department, countyDepartment, secretary, community, dashboard } = postingPeople;
const typeOf = (result: unknown): unknown =>
  typeof result === 'string' ? result : Reflect.get(Object(result), '__typename');

const post = async (kind: string, who: Principal): Promise<unknown> => {
  const [state, place] = kind === 'STEWARD' ? ['RECRUITED', places.villageA] : ['APPOINTED', places.villageB];
  const id = await hub.plant(kind, state, { division_code: place });
  return typeOf(await hub.command('postAssignment', { ...seen(id), startsOn: today }, who));
};
const end = async (kind: string, who: Principal): Promise<unknown> => {
  const [state, place] = kind === 'STEWARD' ? ['ACTIVE', places.villageA] : ['ON_POST', places.villageB];
  const id = await hub.plant(kind, state, { division_code: place });
  return typeOf(await hub.command('endAssignment', { ...seen(id), on: today }, who));
};

describe('whoever posts', () => {
  test.each<[string, string, Principal, string]>([
    ['may be the organisation department', 'FIRST_SECRETARY', department, 'PostAssignmentPayload'],
    ['may be the town', 'COMMUNITY_WORKER', secretary, 'PostAssignmentPayload'],
    ['may be the community, for its stewards', 'STEWARD', community, 'PostAssignmentPayload'],
    [
      'may not be the community, for whoever is sent',
      'FIRST_SECRETARY',
      { ...community, scope: department.scope },
      'FORBIDDEN',
    ],
    ['may not be the department, for stewards', 'STEWARD', department, 'FORBIDDEN'],
    ['may not be a dashboard', 'FIRST_SECRETARY', dashboard, 'FORBIDDEN'],
    ['may not be a person of cadres', 'FIRST_SECRETARY', { ...dashboard, roles: ['first-secretary'] }, 'FORBIDDEN'],
    ['is of the place; elsewhere there is nothing', 'FIRST_SECRETARY', countyDepartment, 'NOT_FOUND'],
  ])('%s', async (_, kind, who, expected) => {
    expect(await post(kind, who)).toBe(expected);
  });
});

describe('whoever ends', () => {
  test.each<[string, string, Principal, string]>([
    ['may be the organisation department', 'FIRST_SECRETARY', department, 'StateForbids'],
    ['may not be the town, of whoever is sent', 'FIRST_SECRETARY', secretary, 'FORBIDDEN'],
    ['may be the community, of its stewards', 'STEWARD', community, 'EndAssignmentPayload'],
    ['may not be a dashboard', 'STEWARD', dashboard, 'FORBIDDEN'],
    ['is of the place; elsewhere there is nothing', 'FIRST_SECRETARY', countyDepartment, 'NOT_FOUND'],
  ])('%s', async (_, kind, who, expected) => {
    expect(await end(kind, who)).toBe(expected);
  });

  test('is the organisation department alone in a rotation, in a division of its own', async () => {
    const id = await hub.plant('FIRST_SECRETARY', 'APPOINTED');
    const rotate = (who: Principal, division: string): Promise<unknown> =>
      hub.command('rotateAssignments', { code: 'R-1', division, on: today, changes: [{ incoming: seen(id) }] }, who);
    expect(await rotate(secretary, places.townC)).toBe('FORBIDDEN');
    expect(await rotate(countyDepartment, places.otherCounty)).toBe('NOT_FOUND');
    expect(await rotate(countyDepartment, places.county)).toBe('NOT_FOUND');
    expect(typeOf(await rotate(department, places.city))).toBe('RotateAssignmentsPayload');
  });

  test('is answered alike for what is not there and what is not his', async () => {
    const id = await hub.plant('STEWARD', 'ACTIVE', { division_code: places.villageB });
    const ask = (one: string): Promise<unknown> => hub.command('endAssignment', { ...seen(one), on: today }, community);
    expect([await ask(id), await ask('00000000-0000-4000-8000-00000000ffff'), await ask('x')]).toEqual([
      'NOT_FOUND',
      'NOT_FOUND',
      'NOT_FOUND',
    ]);
  });
});

describe('row security on what commands of cadres change', () => {
  const areas = { kind: 'areas', lows: ['3710/82'], highs: ['3710/82~'], person: 'p' } as const;
  const acting = { client: 'c' };
  const bureau = { kind: 'partner', relation: 'bureau', lows: ['3710'], highs: ['3710~'], categories: [] } as const;
  const update = 'update assignments set version = version + 1';
  const batch = (
    path: string,
  ): string => `insert into rotation_batches (id, version, code, kind, division_code, division_path, started_on)
    values (gen_random_uuid(), 1, 'R-2', 'STEWARD', 'x', '${path}', '2023-12-26')`;
  const otherPosts = 'select * from village_posts_of(array(select cadre_id from assignments))';

  async function outcome(scope: RowScope, text: string): Promise<unknown> {
    const client = await hub.app.connect();
    try {
      await client.query('begin');
      await client.query(`set local hub.scope = '${signScope(scope, hub.resources.database.scopeKey, Date.now())}'`);
      return await client.query(text).then(
        ({ rowCount }) => rowCount,
        (error: unknown) => Reflect.get(Object(error), 'code'),
      );
    } finally {
      await client.query('rollback');
      client.release();
    }
  }

  test.each<[string, RowScope, string, unknown]>([
    ['lets a command change the assignments of its areas, and no other', { ...areas, ...acting }, update, 1],
    ['lets nobody change one without a command', areas, update, 0],
    ['lets a bureau’s command change none', { ...bureau, ...acting }, update, 0],
    ['lets a person’s command change none, his own neither', { kind: 'person', person: 'p', ...acting }, update, 0],
    ['lets no command move one', { ...areas, ...acting }, `update assignments set division_code = 'x'`, '42501'],
    ['lets no command give one to another', { ...areas, ...acting }, `update assignments set person = 'x'`, '42501'],
    ['lets no command take one away', { ...areas, ...acting }, 'delete from assignments', '42501'],
    ['lets a command rotate in its areas', { ...areas, ...acting }, batch('3710/82'), 1],
    ['lets no command rotate elsewhere', { ...areas, ...acting }, batch('3710/02'), '42501'],
    ['lets nobody rotate without a command', areas, batch('3710/82'), '42501'],
    ['tells a command who is full-time in a village', { ...areas, ...acting }, otherPosts, 1],
    ['tells it to nobody else', areas, otherPosts, 0],
  ])('%s', async (_, scope, text, expected) => {
    await hub.plant('FIRST_SECRETARY', 'ON_POST');
    await hub.plant('COMMUNITY_WORKER', 'ON_POST', { division_code: places.villageA });
    expect(await outcome(scope, text)).toBe(expected);
  });

  test('shows nobody why somebody left', async () => {
    const { data, errors } = await hub.ask(
      official([places.city]),
      '{ __type(name: "Assignment") { name } cadres { nodes { endReason } } }',
    );
    expect([data, errors?.[0]?.extensions['code']]).toEqual([undefined, 'GRAPHQL_VALIDATION_FAILED']);
  });
});
