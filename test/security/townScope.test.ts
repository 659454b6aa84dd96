import { beforeAll, describe, expect, test } from '@jest/globals';
import { createAskAs } from '../support/asking.ts';
import type { AskAs } from '../support/asking.ts';
import { openSharedCity } from '../support/city.ts';
import { listAt, valuesAt } from '../support/reading.ts';

const CITY = '371000000000';
const HERE = '371002001000';
/** A town of another county. */
const THERE = '371082004000';
const YEAR = { from: '2023-01-01', to: '2023-12-26' };

let ask: AskAs;

beforeAll(async () => {
  ask = createAskAs(await openSharedCity());
}, 400_000);

const SECRETARY = `town-secretary@${HERE}`;
const DASHBOARD = 'city-dashboard';

/** Lists of rows under the whole city, with the place of each. */
const LISTS: readonly (readonly [string, string])[] = [
  [
    'gridEvents',
    `{ list: gridEvents(within: "${CITY}", first: 100) { totalCount { value } nodes { division { code parent { code } } } } }`,
  ],
  [
    'hotlineTickets',
    `{ list: hotlineTickets(within: "${CITY}", first: 100) { totalCount { value } nodes { division { code parent { code } } } } }`,
  ],
  [
    'disputes',
    `{ list: disputes(filter: { within: "${CITY}" }, first: 100) { totalCount { value } nodes { division { code parent { code } } } } }`,
  ],
  [
    'disputes without a place',
    '{ list: disputes(first: 100) { totalCount { value } nodes { division { code parent { code } } } } }',
  ],
];

describe("a town's user", () => {
  test.each(LISTS)('gets rows of that town and no other from %s', async (_name, query) => {
    const { data, errors } = await ask(SECRETARY, query);
    expect(errors).toEqual([]);
    const places = listAt(data, 'list.nodes');
    expect(places.length).toBeGreaterThan(0);
    const towns = [
      ...new Set(
        places.map((place) => valuesAt(place, 'division.parent.code')[0] ?? valuesAt(place, 'division.code')[0]),
      ),
    ];
    expect(towns).toEqual([HERE]);
  });

  test('gets assignments of that town, and officers of others only where they cover it', async () => {
    const query = `{ cadres(filter: { within: "${CITY}" }, first: 100) { nodes { division { code parent { code } } alsoCovers { code } } } }`;
    const { data, errors } = await ask(SECRETARY, query);
    expect(errors).toEqual([]);
    const nodes = listAt(data, 'cadres.nodes');
    expect(nodes.length).toBeGreaterThan(0);
    const strangers = nodes.filter((node) => {
      const codes = [
        ...valuesAt(node, 'division.code'),
        ...valuesAt(node, 'division.parent.code'),
        ...valuesAt(node, 'alsoCovers.code'),
      ];
      return !codes.includes(HERE);
    });
    expect(strangers).toEqual([]);
  });
});

/** Single things of the other town: how the city's dashboard finds one, and how it is asked for by its own key. */
const THINGS: readonly (readonly [string, string, string, string])[] = [
  [
    'gridEvent',
    `{ gridEvents(within: "${THERE}", first: 1) { nodes { code } } }`,
    'gridEvents.nodes.code',
    'query($key: ID!) { it: gridEvent(code: $key) { status } }',
  ],
  [
    'hotlineTicket',
    `{ hotlineTickets(within: "${THERE}", first: 1) { nodes { no } } }`,
    'hotlineTickets.nodes.no',
    'query($key: ID!) { it: hotlineTicket(no: $key) { status } }',
  ],
  [
    'dispute',
    `{ disputes(filter: { within: "${THERE}" }, first: 1) { nodes { caseNo } } }`,
    'disputes.nodes.caseNo',
    'query($key: ID!) { it: dispute(caseNo: $key) { stage } }',
  ],
  [
    'gridWorker',
    `{ division(code: "${THERE}") { grids { workers { id } } } }`,
    'division.grids.workers.id',
    'query($key: ID!) { it: gridWorker(id: $key) { displayName } }',
  ],
  [
    'mediator',
    `{ division(code: "${THERE}") { centres { mediators(first: 1) { nodes { id } } } } }`,
    'division.centres.mediators.nodes.id',
    'query($key: ID!) { it: mediator(id: $key) { displayName } }',
  ],
  [
    'assignment',
    `{ division(code: "${THERE}") { postings(kind: [FIRST_SECRETARY, STEWARD, COMMUNITY_WORKER]) { id } } }`,
    'division.postings.id',
    'query($key: ID!) { it: assignment(id: $key) { kind holder { displayName } } }',
  ],
];

describe('a thing of another town', () => {
  test.each(THINGS)('%s is null, as if it were absent', async (_name, find, at, query) => {
    const [key] = valuesAt((await ask(DASHBOARD, find)).data, at);
    expect(typeof key).toBe('string');
    const seen = await ask(DASHBOARD, query, { variables: { key } });
    expect(seen.data?.['it']).not.toBeNull();
    const hidden = await ask(SECRETARY, query, { variables: { key } });
    const absent = await ask(SECRETARY, query, { variables: { key: '00000000-0000-4000-8000-000000000000' } });
    expect([hidden.status, hidden.text]).toEqual([200, '{"data":{"it":null}}\n']);
    expect([absent.status, absent.text]).toEqual([hidden.status, hidden.text]);
  });

  test('is not reached through the relations of its division either', async () => {
    const query = `query($p: Period!) { division(code: "${THERE}") {
      grids { workers { displayName } opinions(period: $p, first: 5) { nodes { topic } } infoRecords(period: $p, first: 5) { nodes { subject } } }
      deliberations(period: $p, first: 5) { nodes { issue } } patrolVisits(period: $p, first: 5) { nodes { place } }
      centres { mediators(first: 5) { nodes { displayName } } stationedOfficers(on: "2023-12-26") { holder { displayName } } }
      maritimeTeams(first: 5) { nodes { lead { displayName } members { displayName } } } videoConsultations(period: $p, first: 5) { nodes { lawyer } }
      postings(kind: [FIRST_SECRETARY, WORK_TEAM_MEMBER, COMMUNITY_WORKER, STEWARD]) { holder { displayName } } memberReports(first: 5) { nodes { state } }
    } }`;
    const leaves = [
      'grids.workers.displayName',
      'grids.opinions.nodes.topic',
      'grids.infoRecords.nodes.subject',
      'deliberations.nodes.issue',
      'patrolVisits.nodes.place',
      'centres.mediators.nodes.displayName',
      'centres.stationedOfficers.holder.displayName',
      'maritimeTeams.nodes.lead.displayName',
      'maritimeTeams.nodes.members.displayName',
      'videoConsultations.nodes.lawyer',
      'postings.holder.displayName',
      'memberReports.nodes.state',
    ];
    const { data, errors } = await ask(SECRETARY, query, { variables: { p: YEAR } });
    expect(errors).toEqual([]);
    const found = leaves.flatMap((leaf) => valuesAt(data, `division.${leaf}`).filter((value) => value !== null));
    expect(found).toEqual([]);
  });
});

describe('the figures of a division', () => {
  const QUERY = `query($code: ID!, $p: Period!) { division(code: $code) {
    eventStats(period: $p) { reported { value status } } hotlineStats(period: $p) { tickets { value status } }
    mediationStats(period: $p) { accepted { value status } resolutionRate { value numerator { value } } byCategory { category count { value status } } }
    mediatorStats(on: "2023-12-26") { persons { value status } }
    volunteerStats(period: $p) { hours { value status } participants { value status } }
    staffing(on: "2023-12-26") { officersDown { value status } dualReporting { value status } persons { value status } }
  } }`;
  const statsOf = async (identity: string, code: string) =>
    (await ask(identity, QUERY, { variables: { code, p: YEAR } })).data;

  test("are the same whether the city or the town's own user asks", async () => {
    expect(await statsOf(SECRETARY, HERE)).toEqual(await statsOf(DASHBOARD, HERE));
  });

  test.each([THERE, CITY])('are suppressed for one whose areas do not cover %s, never a partial sum', async (code) => {
    const data = await statsOf(SECRETARY, code);
    const paths = [
      'eventStats.reported',
      'hotlineStats.tickets',
      'mediationStats.accepted',
      'mediationStats.byCategory.count',
      'mediatorStats.persons',
      'volunteerStats.hours',
      'volunteerStats.participants',
      'staffing.officersDown',
      'staffing.dualReporting',
      'staffing.persons',
    ];
    const shown = paths.flatMap((path) => listAt(data, `division.${path}`));
    expect(shown.length).toBeGreaterThanOrEqual(paths.length);
    expect(
      shown.filter((count) => valuesAt(count, 'value')[0] !== null || valuesAt(count, 'status')[0] !== 'SUPPRESSED'),
    ).toEqual([]);
    expect(valuesAt(data, 'division.mediationStats.resolutionRate.value')).toEqual([null]);
  });
});
