import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newUuid } from '@hub/chassis';
import { cadresAssignmentEnded, cadresAssignmentStarted } from '@hub/schema';
import { casePeople } from '../../../test/support/caseTown.ts';
import { createDelivery } from '../../../test/support/deliver.ts';
import { openDisputeTown } from '../../../test/support/disputeTown.ts';
import { PLACES, PLANTED, uuid } from '../../../test/support/plantedDisputes.ts';
import { official } from '../../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { onCadresAssignmentEnded } from './onCadresAssignmentEnded.ts';
import { onCadresAssignmentStarted } from './onCadresAssignmentStarted.ts';

const { assignment: OLD, centres, mediators } = PLANTED;
const [NEW, THIRD] = [uuid(124), uuid(125)];

let hub: TestSubgraph;
let deliver: ReturnType<typeof createDelivery>;
beforeAll(async () => {
  hub = await openDisputeTown();
  deliver = createDelivery(hub, {
    part: 'mediation',
    handlers: [onCadresAssignmentStarted, onCadresAssignmentEnded],
    places: Object.values(PLACES),
  });
  await hub.admin.query('create table cases_before as select * from dispute_cases');
}, 60_000);
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query(
    `
    delete from mediator_postings using mediators where mediators.id = mediator_id and assignment_id = any($1::uuid[])`,
    [[NEW, THIRD]],
  );
  await hub.admin.query(`
    delete from mediators where assignment_id in ('${NEW}', '${THIRD}'); delete from assignment_terms; delete from hub.outbox;
    update mediator_postings set valid_to = null, follows_assignment = false;
    update dispute_cases set version = before.version, stage = before.stage, mediator_ids = before.mediator_ids, history = before.history
      from cases_before as before where before.id = dispute_cases.id`);
});

type Told = readonly [Parameters<typeof deliver>[0], Parameters<typeof deliver>[1]];
const facts = { kind: 'COMMUNITY_WORKER', divisionCode: PLACES.villageA, version: 2, batchId: null };
const started = (assignmentId = NEW, more: object = {}): Told => [
  cadresAssignmentStarted,
  { ...facts, assignmentId, startedOn: '2023-12-26', predecessorId: OLD, gridCellCode: null, centreId: null, ...more },
];
const ended = (assignmentId = OLD, more: object = {}): Told => [
  cadresAssignmentEnded,
  { ...facts, assignmentId, endedOn: '2023-12-25', end: 'ENDED', successorId: null, ...more },
];
const NAMES = new Map([
  [OLD, 'old'],
  [NEW, 'new'],
  [THIRD, 'third'],
  [centres.townA, 'town'],
  [centres.county, 'county'],
  [centres.villageA, 'village'],
]);
/** Who with an assignment serves where in which days. */
const roster = async (): Promise<readonly string[]> => {
  const { rows } = await hub.admin.query(
    `select assignment_id as id, centre_id as "centreId", valid_from as "from", valid_to as "to"
     from mediator_postings join mediators on mediators.id = mediator_id where assignment_id is not null`,
  );
  return rows.map(({ id, centreId, from, to }) => `${NAMES.get(id)} ${NAMES.get(centreId)} ${from} ${to}`).toSorted();
};
/** The assignments of those who mediate the case that is open with them. */
const holders = async (): Promise<unknown> => {
  const { rows } = await hub.admin.query(
    `select array(select assignment_id from unnest(mediator_ids) with ordinality as named (id, place) join mediators using (id) order by place) as ids
     from dispute_cases where case_no = 'C2'`,
  );
  return rows[0].ids.map((id: string) => NAMES.get(id) ?? id);
};
function ordersOf<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((first) => ordersOf(things.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}
const HANDED_OVER = [
  'new county 2023-12-26 null',
  'new town 2023-12-26 null',
  'old county 2020-01-01 2023-12-25',
  'old town 2020-01-01 2023-12-25',
];

describe('an assignment that follows another', () => {
  test('is on its rosters from its first day, in its stead', async () => {
    const counts = async (on: string) =>
      (
        await hub.admin.query(
          `select centre_id, count(*) from mediator_postings where valid_from <= $1::date and (valid_to is null or valid_to >= $1::date) group by 1 order by 1`,
          [on],
        )
      ).rows;
    const before = await counts('2023-12-26');
    expect(await deliver(...started())).toBe('handled');
    expect(await roster()).toEqual(HANDED_OVER);
    for (const on of ['2023-12-25', '2023-12-26', '2024-01-01']) expect(await counts(on)).toEqual(before);
  });

  test('has its open cases, each a dated step further, and what is over stays whose it was', async () => {
    await deliver(...started(), { knownAt: '2023-12-26T19:00:00+08:00' });
    const { rows } = await hub.admin.query(
      `select case_no, stage, version, history -> -1 as step from dispute_cases where version > 1`,
    );
    expect(rows).toEqual([
      {
        case_no: 'C2',
        stage: 'IN_MEDIATION',
        version: 2,
        step: { to: 'IN_MEDIATION', command: 'handOver', at: '2023-12-26T19:00:00+08:00', by: '组织部' },
      },
    ]);
    expect(await holders()).toEqual(['new']);
    const told = await hub.admin.query('select type, key, known_at, data from hub.outbox');
    expect(told.rows).toMatchObject([
      {
        type: 'mediation.case-state.v1',
        key: uuid(102),
        known_at: '2023-12-26T19:00:00+08:00',
        data: { stage: 'IN_MEDIATION', version: 2 },
      },
    ]);
    expect((await hub.admin.query(`select * from hub.recount('case_cube')`)).rows).toEqual([]);
  });

  test('leaves beside it whoever mediates with it', async () => {
    await hub.admin.query('update dispute_cases set mediator_ids = $1::uuid[] where case_no = $2', [
      [mediators.ofA, mediators.ofTwo],
      'C2',
    ]);
    await deliver(...started());
    const { rows } = await hub.admin.query(
      `select mediator_ids[1] as first, cardinality(mediator_ids) as count from dispute_cases where case_no = 'C2'`,
    );
    expect([rows, await holders()]).toEqual([[{ first: mediators.ofA, count: 2 }], [null, 'new']]);
  });

  test('is a mediator of whom mediation knows no name, as full-time and as invited as the other', async () => {
    await deliver(...started());
    const query = `query ($code: ID!) { division(code: $code) { centres { mediators(first: 9) { nodes { displayName fullTime invited } } } } }`;
    const { data, errors } = await hub.ask(official([PLACES.townA]), query, { code: PLACES.townA });
    expect(errors).toBeUndefined();
    expect(JSON.stringify(data)).toContain('{"displayName":null,"fullTime":false,"invited":false},{"displayName":"甲"');
  });

  test.each(ordersOf(['start', 'end', 'next start', 'next end']).map((order) => [order.join(', '), order]))(
    'serves the same days in whatever order it is told, and the case has one mediator all the time: %s',
    async (_, order) => {
      const told = new Map<string, Told>([
        ['start', started()],
        ['end', ended(OLD, { successorId: NEW })],
        ['next start', started(THIRD, { startedOn: '2024-02-01', predecessorId: NEW })],
        ['next end', ended(NEW, { endedOn: '2024-02-10', successorId: THIRD })],
      ]);
      for (const what of order) {
        expect(await deliver(...(told.get(what) ?? started()))).toBe('handled');
        expect(await holders()).toHaveLength(1);
      }
      expect(await holders()).toEqual(['third']);
      expect(await roster()).toEqual([
        'new county 2023-12-26 2024-01-31',
        'new town 2023-12-26 2024-01-31',
        'old county 2020-01-01 2023-12-25',
        'old town 2020-01-01 2023-12-25',
        'third county 2024-02-01 null',
        'third town 2024-02-01 null',
      ]);
    },
  );

  test('serves the same days when all is told at once, and told twice', async () => {
    const told = [
      started(),
      ended(OLD, { successorId: NEW }),
      started(THIRD, { startedOn: '2024-02-01', predecessorId: NEW }),
    ].map((one) => ({ one, id: newUuid() }));
    const outcomes = await Promise.all([...told, ...told].map(({ one, id }) => deliver(...one, { id })));
    expect(outcomes.toSorted()).toEqual([...Array(3).fill('duplicate'), ...Array(3).fill('handled')]);
    expect([await holders(), (await roster()).filter((one) => one.endsWith('null'))]).toEqual([
      ['third'],
      ['third county 2024-02-01 null', 'third town 2024-02-01 null'],
    ]);
  });
});

describe('a case', () => {
  test('is not given to somebody who is being followed at that moment', async () => {
    const hold = `mutation ($input: HoldSessionInput!) { holdSession(input: $input) { __typename ... on MediatorUnfit { obstacle } } }`;
    const input = {
      idempotencyKey: 'k',
      id: uuid(109),
      expectedVersion: 1,
      heldOn: '2023-12-26',
      mediators: [mediators.ofTwo],
    };
    const handler = await hub.admin.connect();
    await handler.query('begin; select pg_advisory_xact_lock(1919906913)');
    const answering = hub.ask(casePeople.committee, hold, { input });
    await handler.query(`update mediator_postings set valid_to = '2023-12-25' where mediator_id = $1`, [
      mediators.ofTwo,
    ]);
    await sleep(300);
    await handler.query('commit');
    handler.release();
    expect((await answering).data).toEqual({
      holdSession: { __typename: 'MediatorUnfit', obstacle: 'NOT_OF_CENTRE' },
    });
  });
});

describe('an assignment that follows nobody', () => {
  test('is on the roster of the centre of its post', async () => {
    await deliver(...started(NEW, { predecessorId: null, centreId: centres.villageA }));
    expect(await roster()).toContain('new village 2023-12-26 null');
    expect(await holders()).toEqual(['old']);
  });

  test('is none of mediation’s where it has no centre', async () => {
    expect(await deliver(...started(NEW, { predecessorId: null }))).toBe('handled');
    expect((await hub.admin.query('select from mediators where assignment_id = $1', [NEW])).rowCount).toBe(0);
  });

  test('waits for a person where its centre is none', async () => {
    expect(await deliver(...started(NEW, { predecessorId: null, centreId: uuid(999) }))).toBe('parked');
    await hub.admin.query('delete from hub.parked_events; delete from hub.parked_keys');
  });
});

describe('an end', () => {
  test('leaves open cases with whoever had them until another starts', async () => {
    await deliver(...ended());
    expect([await holders(), await roster()]).toEqual([
      ['old'],
      ['old county 2020-01-01 null', 'old town 2020-01-01 null'],
    ]);
    await deliver(...started());
    expect([await holders(), await roster()]).toEqual([['new'], HANDED_OVER]);
  });

  test('takes whoever has nothing open off the roster', async () => {
    await hub.admin.query(`update dispute_cases set stage = 'AGREED' where case_no = 'C2'`);
    await deliver(...ended());
    expect(await roster()).toEqual(['old county 2020-01-01 2023-12-25', 'old town 2020-01-01 2023-12-25']);
  });
});
