import { describe, expect, test } from '@jest/globals';
import { faultsOf } from '../../test/support/plantedFaults.ts';

const grid = (sdl: string): { grid: string } => ({ grid: sdl });

describe('the guard rails', () => {
  test.each(['node(id: ID!): Int', 'nodes(ids: [ID!]!): Int'])('let nobody reach anything by its id: %s', (field) => {
    expect(faultsOf('noNodeRoot', grid(`type Query { ${field} }`))).toEqual([`grid Query.${field.split('(')[0]}`]);
    expect(faultsOf('noNodeRoot', grid(`type Tree { ${field} }`))).toEqual([]);
  });

  test.each([
    ['type Query { accounts(orderBy: Int): Int }', 'grid Query.accounts(orderBy:)'],
    ['type Query { accounts(sort: Int): Int }', 'grid Query.accounts(sort:)'],
    ['input AccountFilter { order: Int }', 'grid AccountFilter.order'],
    ['type PointAccount { rank: Int }', 'grid PointAccount.rank'],
    ['type Query { volunteerRanking: Int }', 'grid Query.volunteerRanking'],
    ['type Cadre { score: Int }', 'grid Cadre.score'],
    ['enum Sort { LEADERBOARD }', 'grid Sort.LEADERBOARD'],
  ])('rank nobody: %s', (sdl, coordinate) => {
    expect(faultsOf('nobodyRanked', grid(sdl))).toEqual([coordinate]);
  });

  test("leave the city's own published rank", () => {
    const sdl =
      'type Division { creditRanking: CreditRanking } type CreditRanking { rank: Int } type Franking { id: ID }';
    expect(faultsOf('nobodyRanked', grid(sdl))).toEqual([]);
  });

  test.each([
    ['type Resident { id: ID }', 'grid Resident'],
    ['type CitizenRecord { id: ID }', 'grid CitizenRecord'],
    ['type Party { citizenNumber: ID }', 'grid Party.citizenNumber'],
    ['type Query { me(idCard: ID): Int }', 'grid Query.me(idCard:)'],
  ])('join nothing on a person: %s', (sdl, coordinate) => {
    expect(faultsOf('noJoinableResident', grid(sdl))).toEqual([coordinate]);
  });

  test('leave a committee its name', () => {
    expect(
      faultsOf('noJoinableResident', grid('enum Kind { RESIDENTS_COMMITTEE } type Residential { id: ID }')),
    ).toEqual([]);
  });

  test.each([
    ['type GridWorker { assignmentId: ID }', 'grid GridWorker.assignmentId'],
    ['type Query { worker(assignmentId: ID): Int }', 'grid Query.worker(assignmentId:)'],
    ['type Ticket { callerPseudonym: ID @inaccessible }', 'grid Ticket.callerPseudonym'],
  ])('hide what joins a person across parts: %s', (sdl, coordinate) => {
    expect(faultsOf('joiningKeysHidden', grid(sdl))).toEqual([coordinate]);
  });

  test('leave a joining key that no client sees', () => {
    expect(faultsOf('joiningKeysHidden', grid('type GridWorker { assignmentId: ID @inaccessible }'))).toEqual([]);
  });

  test.each([
    ['type Cadre { isPartyMember: Boolean }', 'grid Cadre.isPartyMember'],
    ['type Cadre { politicalStatus: String }', 'grid Cadre.politicalStatus'],
    ['type Village { partyBranch: String }', 'grid Village.partyBranch'],
  ])('tell of the Party on postings and reports only: %s', (sdl, coordinate) => {
    expect(faultsOf('partyOnPostingsOnly', grid(sdl))).toEqual([coordinate]);
  });

  test('leave postings their Party matters, and disputes their parties', () => {
    expect(faultsOf('partyOnPostingsOnly', grid('type Assignment { isPartyMember: Boolean }'))).toEqual([]);
    expect(faultsOf('partyOnPostingsOnly', { mediation: 'type DisputeCase { parties: [Int] }' })).toEqual([]);
    expect(faultsOf('partyOnPostingsOnly', { mediation: 'type Mediator { partyMember: Int }' })).toEqual([
      'mediation Mediator.partyMember',
    ]);
  });

  test.each(['MEDIATION', 'DISPUTE_SETTLED', 'PETITION', 'HOTLINE_CALL', 'RELIGION', 'HEALTH', 'FAMILY'])(
    'close points to %s',
    (source) => {
      expect(faultsOf('pointSourcesClosed', { credit: `enum PointSource { VOLUNTEERING ${source} }` })).toEqual([
        `credit PointSource.${source}`,
      ]);
      expect(faultsOf('pointSourcesClosed', { credit: `enum OtherKind { ${source} }` })).toEqual([]);
    },
  );

  test('let credit and the other parts meet at divisions alone', () => {
    const entity = (name: string): string => `type ${name} @key(fields: "id") { id: ID! }`;
    expect(
      faultsOf('creditJoinsDivisionsOnly', {
        credit: entity('Division') + entity('DisputeCase') + entity('PointAccount'),
        mediation: entity('Division') + entity('DisputeCase'),
      }),
    ).toEqual(['credit DisputeCase']);
  });
});
