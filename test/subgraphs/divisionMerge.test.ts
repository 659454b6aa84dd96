import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCadresTown, places } from '../support/cadresTown.ts';
import { openDisputeTown } from '../support/disputeTown.ts';
import { divisionState, fold, mergedState } from '../support/foldDivision.ts';
import { GRID_PLACES, openGridTown } from '../support/gridTown.ts';
import { PLACES as DISPUTES } from '../support/plantedDisputes.ts';
import { PLACES as VILLAGES, PLANTED, openPointVillage, send, uuid } from '../support/pointVillage.ts';
import { official } from '../support/subgraph.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

/** The first day of the merger, and the day before: both lie behind the evening of the tests. */
const [DAY, BEFORE] = ['2023-12-20', '2023-12-19'];
const PERIOD = '(period: {from: "2022-01-01", to: "2023-12-26"}, divisionsAsOf: $asOf)';
const STOCK = '(on: "2023-12-26", divisionsAsOf: $asOf)';

/** A part with a little city: what goes into what, what lies above both, and a sum that each has. */
interface Part {
  readonly name: string;
  readonly open: () => Promise<TestSubgraph>;
  readonly source: string;
  readonly target: string;
  readonly above: readonly string[];
  /** A figure that adds up, as `figure { count { value status } }`. */
  readonly figure: string;
  readonly sums: { readonly source: number; readonly target: number };
}

const PARTS: readonly Part[] = [
  {
    name: 'grid',
    open: openGridTown,
    source: GRID_PLACES.townA,
    target: GRID_PLACES.townB,
    above: [GRID_PLACES.county, GRID_PLACES.city],
    figure: `figure: eventStats${PERIOD} { count: reported { value status } }`,
    sums: { source: 3, target: 2 },
  },
  {
    name: 'mediation',
    open: openDisputeTown,
    source: DISPUTES.townA,
    target: DISPUTES.townB,
    above: [DISPUTES.county, DISPUTES.city],
    figure: `figure: mediationStats${PERIOD} { count: accepted { value status } }`,
    sums: { source: 3, target: 2 },
  },
  {
    name: 'credit',
    open: openPointVillage,
    source: VILLAGES.village,
    target: VILLAGES.neighbour,
    above: [VILLAGES.town, VILLAGES.county, VILLAGES.city],
    figure: `figure: volunteerStats${PERIOD} { count: pointsAwarded { value status } }`,
    sums: { source: 12, target: 0 },
  },
  {
    name: 'cadres',
    open: openCadresTown,
    source: places.townA,
    target: places.townB,
    above: [places.county, places.city],
    figure: `figure: staffing${STOCK} { count: assignments { value status } }`,
    sums: { source: 4, target: 1 },
  },
];

describe.each(PARTS)('a merger in $name', ({ open, source, target, above, figure, sums }) => {
  let hub: TestSubgraph;
  beforeAll(async () => {
    hub = await open();
    const state = await divisionState(hub, source);
    await fold(hub, mergedState(state, { successorCode: target, validFrom: DAY, dayBefore: BEFORE }));
    await hub.reopen();
  }, 60_000);
  afterAll(() => hub.close());

  const ask = async (areas: string[], codes: readonly string[], asOf: string | null): Promise<unknown> => {
    const query = `query($codes: [ID!]!, $asOf: Date) { divisionsByCode(codes: $codes) { id ${figure} } }`;
    const { data, errors } = await hub.ask(official(areas), query, { codes, asOf });
    expect(errors).toBeUndefined();
    return data?.['divisionsByCode'];
  };
  const shown = (code: string, value: number | null) => ({
    id: `division:${code}`,
    figure: { count: { value, status: value === null ? 'SUPPRESSED' : 'EXACT' } },
  });
  const city = above.at(-1) ?? '';

  test('leaves the borders of the days before as they were', async () => {
    expect(await ask([city], [source, target], BEFORE)).toEqual([
      shown(source, sums.source),
      shown(target, sums.target),
    ]);
  });

  test.each([DAY, null])(
    'gives the successor both from its day on, and the old code its own (as of %s)',
    async (asOf) => {
      expect(await ask([city], [source, target], asOf)).toEqual([
        shown(source, sums.source),
        shown(target, sums.source + sums.target),
      ]);
    },
  );

  test('changes no total above', async () => {
    const before = await ask([city], above, BEFORE);
    expect(await ask([city], above, DAY)).toEqual(before);
    expect(await ask([city], above, null)).toEqual(before);
  });

  test('lets the successor’s officials see both, and the old one’s its own', async () => {
    expect(await ask([target], [source, target], null)).toEqual([
      shown(source, sums.source),
      shown(target, sums.source + sums.target),
    ]);
    expect(await ask([source], [source, target], null)).toEqual([shown(source, sums.source), shown(target, null)]);
    expect(await ask([source], [target], BEFORE)).toEqual([shown(target, null)]);
  });
});

describe('rows of a merged town', () => {
  const merge = async (hub: TestSubgraph, source: string, successorCode: string): Promise<void> => {
    const state = await divisionState(hub, source);
    await fold(hub, mergedState(state, { successorCode, validFrom: DAY, dayBefore: BEFORE }));
    await hub.reopen();
  };

  test('keep their codes, and are the successor’s officials’ to read', async () => {
    const hub = await openGridTown();
    const { city, townA, townB, villageA } = GRID_PLACES;
    const read = async (areas: string[], within: string): Promise<unknown> =>
      (
        await hub.ask(
          official(areas),
          '{ gridEvents(within: "W") { nodes { code division { code } } } }'.replace('W', within),
        )
      ).data?.['gridEvents'];
    const codesOf = async (areas: string[], within: string): Promise<readonly string[]> =>
      [...JSON.stringify(await read(areas, within)).matchAll(/"(E\d)"/g)].map(([, code]) => code ?? '').toSorted();
    expect(await codesOf([townB], city)).toEqual(['E4', 'E5']);
    await merge(hub, townA, townB);
    expect(await codesOf([townB], city)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    expect(await codesOf([townA], city)).toEqual(['E1', 'E2', 'E3']);
    expect(await codesOf([city], townB)).toEqual(['E1', 'E2', 'E3', 'E4', 'E5']);
    expect(await codesOf([city], townA)).toEqual(['E1', 'E2', 'E3']);
    expect(JSON.stringify(await read([townB], villageA))).toContain(`"division":{"code":"${villageA}"}`);
    await hub.close();
  }, 60_000);

  test('of disputes are listed for the successor’s officials, each under its own centre', async () => {
    const hub = await openDisputeTown();
    const read = async (areas: string[]): Promise<unknown> => {
      const query = `{ disputes { nodes { caseNo } } divisionsByCode(codes: ["${DISPUTES.townB}"]) { centres { name } } }`;
      return (await hub.ask(official(areas), query)).data;
    };
    const centres = [{ name: `Centre of ${DISPUTES.townA}` }, { name: `Centre of ${DISPUTES.townB}` }];
    expect(await read([DISPUTES.townB])).toMatchObject({ divisionsByCode: [{ centres: [centres[1]] }] });
    await merge(hub, DISPUTES.townA, DISPUTES.townB);
    expect(await read([DISPUTES.townB])).toMatchObject({
      divisionsByCode: [{ centres: [...centres, { name: `Centre of ${DISPUTES.villageA}` }] }],
    });
    const listed = JSON.stringify(await read([DISPUTES.townB])).match(/"C\d"/g) ?? [];
    expect(listed.toSorted()).toEqual(['"C1"', '"C2"', '"C3"', '"C7"', '"C8"', '"C9"']);
    await hub.close();
  }, 60_000);

  test('do not go into the average of a point scheme that began before', async () => {
    const hub = await openPointVillage();
    await send(hub, 'pointSchemes', [
      {
        id: uuid(22),
        division_code: VILLAGES.neighbour,
        valid_from: '2021-06-01',
        name: 'Scheme next door',
        rule_id: PLANTED.rules.village,
        reward_line: 5,
        households: 4,
        document_id: PLANTED.documents.village,
      },
    ]);
    await merge(hub, VILLAGES.village, VILLAGES.neighbour);
    const query = `{ divisionsByCode(codes: ["${VILLAGES.village}", "${VILLAGES.neighbour}"]) { pointScheme { averagePerHousehold { value } } } }`;
    expect((await hub.ask(official([VILLAGES.city]), query)).data).toEqual({
      divisionsByCode: [
        { pointScheme: { averagePerHousehold: { value: 6 } } },
        { pointScheme: { averagePerHousehold: { value: 0 } } },
      ],
    });
    await hub.close();
  }, 60_000);
});
