import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openCadresTown, places, posts, WHISTLE } from '../support/cadresTown.ts';
import type { CadresTown } from '../support/cadresTown.ts';
import { official, person } from '../support/subgraph.ts';

const { city, villageA, villageB } = places;
const YEAR = 'period: {from: "2023-01-01", to: "2023-12-31"}';
let hub: CadresTown;

beforeAll(async () => {
  hub = await openCadresTown();
});
afterAll(() => hub.close());

/** What a person finds in his access records of one office. */
async function looksOf(subject: string, office: string): Promise<readonly (readonly string[])[]> {
  const { data, errors } = await hub.ask(
    person(subject),
    '{ me { accessLog { cadres(first: 100) { nodes { byOrganisation purpose fields } } } } }',
  );
  expect(errors).toBeUndefined();
  const looks: readonly { byOrganisation: string; purpose: string; fields: readonly string[] }[] =
    Object(data).me.accessLog.cadres.nodes;
  const found = looks.filter(({ byOrganisation }) => byOrganisation === office);
  expect(found.every(({ purpose }) => purpose === 'supervision')).toBe(true);
  return found.map(({ fields }) => fields).toSorted((left, right) => (left.join() < right.join() ? -1 : 1));
}

describe('an answer with rows of a person', () => {
  test.each([
    [
      'his assignment in a list',
      's-1',
      '{ cadres(filter: {kind: [FIRST_SECRETARY]}) { nodes { kind } } }',
      [['Assignment.kind']],
    ],
    [
      'his assignment and himself',
      's-1',
      `{ assignment(id: "${posts.secretary}") { holder { displayName } } }`,
      [['Assignment.holder'], ['Cadre.displayName']],
    ],
    [
      'what he did',
      's-1',
      `{ assignment(id: "${posts.secretary}") { serviceLog(${YEAR}) { visits } } }`,
      [['Assignment.serviceLog'], ['ServiceSummary.visits']],
    ],
    [
      'entries of his log',
      's-1',
      `{ assignment(id: "${posts.secretary}") { serviceEntries(${YEAR}) { nodes { count } } } }`,
      [['Assignment.serviceEntries'], ['ServiceEntry.count']],
    ],
    [
      'his posting in a division',
      's-1',
      `{ division(code: "${villageB}") { postings { startedOn } } }`,
      [['Assignment.startedOn']],
    ],
    [
      'those who began with his rotation',
      's-1',
      '{ rotationBatches(first: 1) { nodes { assignments { nodes { state } } } } }',
      [['Assignment.state']],
    ],
    [
      'his report',
      's-5',
      `{ division(code: "${villageA}") { memberReports { nodes { post member { displayName } } } } }`,
      [['Cadre.displayName'], ['MemberReport.member', 'MemberReport.post']],
    ],
    [
      'him among the stewards',
      's-6',
      `{ division(code: "${villageA}") { stewardship(on: "2023-12-26") { studios { stewards { displayName } } } } }`,
      [['Steward.displayName']],
    ],
    [
      'his duties',
      's-6',
      `{ division(code: "${villageA}") { stewardship(on: "2023-12-26") { studios { roster { duties { steward { id } } } } } } }`,
      [['Steward.id']],
    ],
    [
      'his visits',
      's-6',
      `{ division(code: "${villageA}") { stewardship(on: "2023-12-26") { studios { visits(${YEAR}) { nodes { followUp } } } } } }`,
      [['StewardVisit.followUp']],
    ],
  ])('leaves a record for him before it leaves: %s', async (office, subject, query, fields) => {
    expect(
      (await hub.ask(official([city], { organisation: office, purpose: 'supervision' }), query)).errors,
    ).toBeUndefined();
    expect(await looksOf(subject, office)).toEqual(fields);
    // Whoever was not shown finds nothing.
    expect(await looksOf('s-4', office)).toEqual([]);
  });

  test.each([
    ['his arrival at a whistle', ['Whistle', { id: WHISTLE }, 'officersArrived { kind }']],
    ['his appointment', ['GridWorker', { assignmentId: posts.crossOfficer }, 'appointment { kind }']],
  ] as const)('leaves a record for him where another part asks: %s', async (office, wanted) => {
    await hub.entity(official([city], { organisation: office, purpose: 'supervision' }), wanted);
    expect(await looksOf('s-4', office)).toEqual([['Assignment.kind']]);
  });

  test('leaves none for his own look', async () => {
    const own = `{ me { myAssignments { nodes { kind serviceLog(${YEAR}) { daysOnPost visits } } } } cadres { nodes { kind } } }`;
    expect((await hub.ask(person('s-1'), own)).data).toEqual({
      me: { myAssignments: { nodes: [{ kind: 'FIRST_SECRETARY', serviceLog: { daysOnPost: 38, visits: 7 } }] } },
      cadres: { nodes: [{ kind: 'FIRST_SECRETARY' }] },
    });
    expect(await looksOf('s-1', 'self')).toEqual([]);
  });
});
