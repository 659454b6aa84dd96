import { describe, expect, test } from '@jest/globals';
import { accept } from './accept.ts';
import { OPEN_STAGES, evolve, isCaseOverdue } from './disputeCase.ts';
import type { CaseChange, DisputeCase, DisputeStage } from './disputeCase.ts';
import { receive } from './receive.ts';
import { route } from './route.ts';
import { triage } from './triage.ts';
import type { Sorting } from './triage.ts';

const act = { post: '受理员', at: '2023-12-26T18:00:00+08:00', on: '2023-12-26' };
const daysAfter = (day: string, days: number): string => `${days} days after ${day}`;

const RECEIVED = receive({
  id: 'case',
  caseNo: 'C1',
  channel: 'GRID',
  externalRef: 'E1',
  originEventId: 'event',
  originTicketId: null,
  category: 'OTHER',
  level: 'VILLAGE',
  divisionCode: '371002001006',
  occurredAt: '2023-12-26T09:00:00+08:00',
  receivedAt: '2023-12-26T17:00:00+08:00',
  post: '网格员',
});

/** A case to which things have happened; `when` gives it to a decision. */
const given = (...changes: readonly CaseChange[]) => ({
  when: <Decided>(decide: (dispute: DisputeCase) => Decided): Decided => decide(changes.reduce(evolve, RECEIVED)),
});
const at = (stage: DisputeStage): DisputeCase => ({ ...RECEIVED, stage });
const otherStages = (...allowed: readonly DisputeStage[]): readonly DisputeStage[] =>
  [
    ...OPEN_STAGES,
    ...(['MERGED', 'INFORMED', 'DECLINED', 'AGREED', 'FAILED', 'TRANSFERRED', 'CLOSED'] as const),
  ].filter((stage) => !allowed.includes(stage));

const plain: Sorting = { category: 'NEIGHBOUR', isInForce: true, isAtSea: false, way: { route: 'PLACE' } };
const triaged = (more: Partial<Extract<CaseChange, { kind: 'CaseTriaged' }>> = {}): CaseChange => ({
  kind: 'CaseTriaged',
  act,
  category: 'NEIGHBOUR',
  isAtSea: false,
  route: 'PLACE',
  ...more,
});
const routed: CaseChange = { kind: 'CaseRouted', act, centreId: 'town', level: 'TOWN' };

describe('an overdue dispute', () => {
  test('is open and past its due date', () => {
    expect(isCaseOverdue({ stage: 'IN_MEDIATION', dueAt: '2023-12-25' }, '2023-12-26')).toBe(true);
  });
  test('is not one whose due date is today', () => {
    expect(isCaseOverdue({ stage: 'IN_MEDIATION', dueAt: '2023-12-26' }, '2023-12-26')).toBe(false);
  });
  test('is not one that is settled, however late', () => {
    expect(isCaseOverdue({ stage: 'PERFORMED', dueAt: '2023-01-01' }, '2023-12-26')).toBe(false);
  });
});

describe('a case that is received', () => {
  test('is at its intake, and nothing is decided', () => {
    expect(RECEIVED).toMatchObject({
      version: 1,
      stage: 'INTAKE',
      isAtSea: false,
      centreId: null,
      acceptedOn: null,
      history: [{ to: 'INTAKE', command: 'receive', at: '2023-12-26T17:00:00+08:00', by: '网格员' }],
    });
  });
  test.each(['ABOARD', 'PORT'] as const)('is at sea where it comes from %s', (level) => {
    expect(receive({ ...RECEIVED, externalRef: 'E1', post: '船老大', level }).isAtSea).toBe(true);
  });
});

describe('triage', () => {
  const sort = (sorting: Partial<Sorting>) => (dispute: DisputeCase) => triage(dispute, { ...plain, ...sorting }, act);

  test('gives a case its category, its flag and its way', () => {
    const happened = given().when(sort({}));
    expect(happened).toEqual([triaged()]);
    expect(given(triaged()).when((dispute) => dispute)).toMatchObject({
      version: 2,
      stage: 'TRIAGED',
      category: 'NEIGHBOUR',
      triageRoute: 'PLACE',
      triagedAt: act.at,
    });
  });
  test('tells of other routes at once what is none for mediation', () => {
    const way = { route: 'OTHER_ROUTE', reason: 'IN_COURT' } as const;
    const told: CaseChange = { kind: 'OtherRoutesTold', act, reason: 'IN_COURT' };
    const other = triaged({ route: 'OTHER_ROUTE' });
    expect(given().when(sort({ way }))).toEqual([other, told]);
    expect(given(other, told).when((dispute) => dispute)).toMatchObject({
      version: 3,
      stage: 'INFORMED',
      otherRouteReason: 'IN_COURT',
    });
  });
  test('refuses a category that the list does not have today', () => {
    expect(given().when(sort({ isInForce: false }))).toMatchObject({
      kind: 'CategoryNotInForce',
      category: 'NEIGHBOUR',
    });
  });
  test.each([
    ['ashore', { way: { route: 'FIXED_BERTH' } }, ['PLACE', 'SECTOR', 'OTHER_ROUTE']],
    ['at sea', { isAtSea: true, way: { route: 'PLACE' } }, ['FIXED_BERTH', 'COUNTY_CENTRE', 'OTHER_ROUTE']],
    [
      'of owner and crew over wages',
      { isAtSea: true, category: 'LABOUR_WAGES', way: { route: 'FIXED_BERTH' } },
      ['COUNTY_CENTRE', 'OTHER_ROUTE'],
    ],
  ] as const)('refuses a way that a dispute %s does not go', (_where, sorting, fitting) => {
    expect(given().when(sort(sorting))).toMatchObject({ kind: 'RouteUnfit', fitting });
  });
  test('lets owner and crew go to the county’s centre', () => {
    const wages = { isAtSea: true, category: 'LABOUR_WAGES', way: { route: 'COUNTY_CENTRE' } } as const;
    expect(given().when(sort(wages))).toMatchObject([{ kind: 'CaseTriaged', route: 'COUNTY_CENTRE' }]);
  });
  test.each(otherStages('INTAKE'))('is refused in %s', (stage) => {
    expect(triage(at(stage), plain, act)).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});

describe('a route', () => {
  const centresOfPlace = [
    { id: 'village', level: 'VILLAGE' },
    { id: 'town', level: 'TOWN' },
    { id: 'county', level: 'COUNTY' },
    { id: 'city', level: 'CITY' },
  ] as const;
  const to = (centreId: string) => (dispute: DisputeCase) => route(dispute, { centreId, centresOfPlace }, act);
  const sector = triaged({ category: 'MEDICAL', route: 'SECTOR' });
  const berth = triaged({ category: 'DAMAGES', isAtSea: true, route: 'FIXED_BERTH' });
  const wages = triaged({ category: 'LABOUR_WAGES', isAtSea: true, route: 'COUNTY_CENTRE' });

  test.each([
    ['by place to the village', triaged(), 'village', 'VILLAGE'],
    ['by place to the town', triaged(), 'town', 'TOWN'],
    ['by sector to the town', sector, 'town', 'TOWN'],
    ['at sea to the port of the town', berth, 'town', 'PORT'],
    ['at sea to the county of the berth', berth, 'county', 'COUNTY'],
    ['of owner and crew to the county', wages, 'county', 'COUNTY'],
  ] as const)('leads %s', (_way, sorted, centreId, level) => {
    const change = given(sorted).when(to(centreId));
    expect(change).toEqual({ kind: 'CaseRouted', act, centreId, level });
    expect(given(sorted, { kind: 'CaseRouted', act, centreId, level }).when((dispute) => dispute)).toMatchObject({
      version: 3,
      stage: 'ROUTED',
      centreId,
      level,
    });
  });
  test.each([
    ['another place’s centre', triaged(), 'elsewhere', 'village'],
    ['a village’s platform for a sector', sector, 'village', 'town'],
    ['the city for a case at sea', berth, 'city', 'town'],
    ['a town for owner and crew, who never meet aboard', wages, 'town', 'county'],
  ])('does not lead to %s', (_what, sorted, centreId, competentId) => {
    expect(given(sorted).when(to(centreId))).toMatchObject({ kind: 'NotCompetent', competentId });
  });
  test('says so where the place has no such centre', () => {
    const nowhere = { centreId: 'county', centresOfPlace: [] };
    expect(given(wages).when((dispute) => route(dispute, nowhere, act))).toMatchObject({ competentId: null });
  });
  test.each(otherStages('TRIAGED'))('is refused in %s', (stage) => {
    expect(to('town')({ ...at(stage), triageRoute: 'PLACE' })).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});

describe('acceptance', () => {
  const candidate = { id: 'mediator', servesThere: true, isParty: false };
  const take =
    (more: Partial<Parameters<typeof accept>[1]> = {}) =>
    (dispute: DisputeCase) =>
      accept(dispute, { consents: ['1', '2'], parties: 2, candidates: [], daysAfter, ...more }, act);

  test('sets the term, thirty days, and keeps the consents', () => {
    const dueOn = '30 days after 2023-12-26';
    const accepted: CaseChange = { kind: 'CaseAccepted', act, dueOn, papers: { consents: ['1', '2'] } };
    expect(given(triaged(), routed).when(take())).toEqual([accepted]);
    expect(given(triaged(), routed, accepted).when((dispute) => dispute)).toMatchObject({
      version: 4,
      stage: 'ACCEPTED',
      acceptedOn: '2023-12-26',
      dueOn,
      mediatorIds: [],
    });
  });
  test('sets fifteen days for a dispute about work', () => {
    const happened = given(triaged({ category: 'LABOUR_OTHER' }), routed).when(take());
    expect(happened).toMatchObject([{ dueOn: '15 days after 2023-12-26' }]);
  });
  test('gives the case to mediators who are named with it, as a step of its own', () => {
    const happened = given(triaged(), routed).when(take({ candidates: [candidate] }));
    expect(happened).toMatchObject([
      { kind: 'CaseAccepted' },
      { kind: 'MediatorsAssigned', mediatorIds: ['mediator'] },
    ]);
  });
  test.each([
    ['nobody', [], 2],
    ['one party alone', ['1'], 1],
    ['one party twice', ['1', '1'], 1],
  ])('is refused with the consent of %s', (_who, consents, partiesMissing) => {
    const refused = given(triaged(), routed).when(take({ consents }));
    expect(refused).toMatchObject({ kind: 'ConsentMissing', partiesMissing });
  });
  test.each([
    ['who serves elsewhere', { servesThere: false }, 'NOT_OF_CENTRE'],
    ['who is a party', { isParty: true }, 'IS_PARTY'],
  ])('is refused with a mediator %s', (_who, more, obstacle) => {
    const candidates = [candidate, { ...candidate, id: 'other', ...more }];
    const refused = given(triaged(), routed).when(take({ candidates }));
    expect(refused).toMatchObject({ kind: 'MediatorUnfit', mediatorId: 'other', obstacle });
  });
  test.each(otherStages('ROUTED'))('is refused in %s', (stage) => {
    expect(take()(at(stage))).toMatchObject({ kind: 'StateForbids', state: stage });
  });
});
