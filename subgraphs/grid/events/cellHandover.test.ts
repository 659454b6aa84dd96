import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import { newUuid } from '@hub/chassis';
import { cadresAssignmentEnded, cadresAssignmentStarted } from '@hub/schema';
import { eventRow, gridId, openCommandTown, people, town } from '../../../test/support/commandTown.ts';
import { createDelivery } from '../../../test/support/deliver.ts';
import { person } from '../../../test/support/subgraph.ts';
import type { TestSubgraph } from '../../../test/support/subgraph.ts';
import { onCadresAssignmentEnded } from './onCadresAssignmentEnded.ts';
import { onCadresAssignmentStarted } from './onCadresAssignmentStarted.ts';

const [CELL, OLD, NEW, THIRD, OTHER] = [900, 801, 802, 803, 804].map(gridId);

let hub: TestSubgraph;
let deliver: ReturnType<typeof createDelivery>;
beforeAll(async () => {
  hub = await openCommandTown();
  deliver = createDelivery(hub, {
    part: 'grid',
    handlers: [onCadresAssignmentStarted, onCadresAssignmentEnded],
    places: Object.values(town),
  });
}, 60_000);
afterAll(() => hub.close());
beforeEach(async () => {
  await hub.admin.query('delete from grid_events; delete from grid_workers; delete from assignment_terms');
  await hub.import('gridWorkers', [[gridId(1), OLD ?? '', 'w-1', '网格员甲', CELL ?? '', '2020-01-01', null]]);
});

type Told = readonly [Parameters<typeof deliver>[0], Parameters<typeof deliver>[1]];
const facts = { kind: 'COMMUNITY_WORKER', divisionCode: town.village, version: 2, batchId: null };
const started = (assignmentId = NEW, more: object = {}): Told => [
  cadresAssignmentStarted,
  { ...facts, assignmentId, startedOn: '2023-12-26', predecessorId: OLD, gridCellCode: null, centreId: null, ...more },
];
const ended = (assignmentId = OLD, more: object = {}): Told => [
  cadresAssignmentEnded,
  { ...facts, assignmentId, endedOn: '2023-12-25', end: 'ENDED', successorId: null, ...more },
];
const NAMES = new Map([OLD, NEW, THIRD, OTHER].map((id, place) => [id, ['old', 'new', 'third', 'other'][place]]));
/** Who has which days of the cell. */
const duty = async (): Promise<readonly string[]> => {
  const { rows } = await hub.admin.query(
    'select assignment_id as id, valid_from as "from", valid_to as "to", cell_id = $1 as "isHere" from grid_workers order by 2, 1',
    [CELL],
  );
  return rows.map(({ id, from, to, isHere }) => `${NAMES.get(id)} ${from} ${to}${isHere ? '' : ' elsewhere'}`);
};
/** All orders of some things. */
function ordersOf<Thing>(things: readonly Thing[]): readonly (readonly Thing[])[] {
  if (things.length < 2) return [things];
  return things.flatMap((first) => ordersOf(things.filter((other) => other !== first)).map((rest) => [first, ...rest]));
}

describe('an assignment that follows another', () => {
  test('has its cell from its first day, and whom it follows until the day before', async () => {
    expect(await deliver(...started())).toBe('handled');
    expect(await duty()).toEqual(['old 2020-01-01 2023-12-25', 'new 2023-12-26 null']);
  });

  test('is a worker of whom grid knows no name, beside the one that it knew', async () => {
    await deliver(...started());
    const query = `query($code: ID!, $before: Date!) { gridCell(code: $code) {
      now: workers { displayName } before: workers(on: $before) { displayName } } }`;
    const ask = () => hub.ask(people.verifier, query, { code: town.cell, before: '2023-12-25' });
    expect(await ask()).toEqual({
      data: { gridCell: { now: [{ displayName: null }], before: [{ displayName: '网格员甲' }] } },
    });
    // Whose row grid does not know, it cannot tell of who looked; of the other one it does.
    const { rows } = await hub.admin.query('select count(*)::int as count from hub.access_log');
    expect(rows).toEqual([{ count: 1 }]);
    expect((await hub.ask(person('nobody'), query, { code: town.cell, before: '2023-12-25' })).data).toEqual({
      gridCell: { now: [], before: [] },
    });
  });

  test('has what is open in the cell with it, untouched', async () => {
    await hub.import('gridEvents', [eventRow(1, { cell_id: CELL ?? '', status: 'HANDLING' })]);
    const event = async () => (await hub.admin.query('select * from grid_events')).rows;
    const before = await event();
    await deliver(...started());
    expect(await event()).toEqual(before);
  });

  test.each(ordersOf(['start', 'end', 'next start', 'next end']).map((order) => [order.join(', '), order]))(
    'has the same days in whatever order it is told: %s',
    async (_, order) => {
      const told = new Map<string, Told>([
        ['start', started()],
        ['end', ended(OLD, { successorId: NEW })],
        ['next start', started(THIRD, { startedOn: '2024-02-01', predecessorId: NEW })],
        ['next end', ended(NEW, { endedOn: '2024-02-10', successorId: THIRD })],
      ]);
      for (const what of order) {
        expect(await deliver(...(told.get(what) ?? started()))).toBe('handled');
        const { rows } = await hub.admin.query(
          'select count(*)::int as count from grid_workers where valid_to is null',
        );
        expect(rows).toEqual([{ count: 1 }]);
      }
      expect(await duty()).toEqual(['old 2020-01-01 2023-12-25', 'new 2023-12-26 2024-01-31', 'third 2024-02-01 null']);
    },
  );

  test('has the same days when all is told at once, and told twice', async () => {
    const told = [
      started(),
      ended(OLD, { successorId: NEW }),
      started(THIRD, { startedOn: '2024-02-01', predecessorId: NEW }),
      ended(NEW, { endedOn: '2024-01-31', successorId: THIRD }),
    ].map((one) => ({ one, id: newUuid() }));
    const outcomes = await Promise.all([...told, ...told].map(({ one, id }) => deliver(...one, { id })));
    expect(outcomes.toSorted()).toEqual([...Array(4).fill('duplicate'), ...Array(4).fill('handled')]);
    expect(await duty()).toEqual(['old 2020-01-01 2023-12-25', 'new 2023-12-26 2024-01-31', 'third 2024-02-01 null']);
  });
});

describe('an assignment that follows nobody', () => {
  const alone = { predecessorId: null, gridCellCode: town.cell };

  test('has the cell that goes with the post, beside whoever has it', async () => {
    await deliver(...started(NEW, alone));
    expect(await duty()).toEqual(['old 2020-01-01 null', 'new 2023-12-26 null']);
  });

  test.each(ordersOf(['start', 'end']).map((order) => [order.join(', '), order]))(
    'has it alone once the other has ended: %s',
    async (_, order) => {
      for (const what of order) await deliver(...(what === 'start' ? started(NEW, alone) : ended()));
      expect(await duty()).toEqual(['old 2020-01-01 2023-12-25', 'new 2023-12-26 null']);
    },
  );

  test('is none of the grid’s where no cell goes with it', async () => {
    expect(await deliver(...started(NEW, { predecessorId: null }))).toBe('handled');
    expect(await deliver(...ended(OTHER))).toBe('handled');
    expect(await duty()).toEqual(['old 2020-01-01 null']);
  });

  test('waits for a person where its cell is none', async () => {
    expect(await deliver(...started(NEW, { ...alone, gridCellCode: '371002001006999' }))).toBe('parked');
    expect(await duty()).toEqual(['old 2020-01-01 null']);
    await hub.admin.query('delete from hub.parked_events; delete from hub.parked_keys');
  });

  test('keeps the cell that it has', async () => {
    await hub.import('gridWorkers', [[gridId(2), OTHER ?? '', 'w-2', '网格员乙', CELL ?? '', '2021-01-01', null]]);
    await deliver(...started(OTHER));
    expect(await duty()).toEqual(['old 2020-01-01 2023-12-25', 'other 2021-01-01 null']);
  });
});

describe('an end', () => {
  test('leaves the cell with whoever had it until another starts', async () => {
    await deliver(...ended());
    expect(await duty()).toEqual(['old 2020-01-01 null']);
    await deliver(...started(NEW, { startedOn: '2024-01-05' }));
    expect(await duty()).toEqual(['old 2020-01-01 2024-01-04', 'new 2024-01-05 null']);
  });

  test('closes the duty where somebody else remains; the last of several stays', async () => {
    await hub.import('gridWorkers', [[gridId(2), OTHER ?? '', 'w-2', '网格员乙', CELL ?? '', '2021-01-01', null]]);
    await Promise.all([deliver(...ended()), deliver(...ended(OTHER, { endedOn: '2023-12-20' }))]);
    expect(await duty()).toEqual(['old 2020-01-01 null', 'other 2021-01-01 2023-12-20']);
  });

  test('of a place that the register does not have waits for a person', async () => {
    expect(await deliver(...ended(OLD, { divisionCode: '371099999999' }))).toBe('parked');
  });
});
