import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from '@jest/globals';
import type { Principal } from '@hub/chassis';
import { CASE, PARTIES, casePeople as people, clearCase, plantCase } from '../support/caseTown.ts';
import { openDisputeTown, send } from '../support/disputeTown.ts';
import { PLACES, PLANTED, uuid } from '../support/plantedDisputes.ts';
import type { TestSubgraph } from '../support/subgraph.ts';

const { centres, mediators } = PLANTED;
const VESSEL = uuid(901);

let hub: TestSubgraph;
beforeAll(async () => {
  hub = await openDisputeTown();
  await hub.admin.query(
    `insert into dispute_categories values ('ENDED', 'ENDED', '2000-01-01', '2023-12-25'), ('LATER', 'LATER', '2024-01-01', null)`,
  );
}, 60_000);
afterAll(() => hub.close());
beforeEach(() => clearCase(hub));

type Answer = Awaited<ReturnType<TestSubgraph['ask']>>;
const REFUSALS = `... on Refusal { ... on CategoryNotInForce { category } ... on RouteUnfit { fitting } ... on NotCompetent { competent { id } }
  ... on ConsentMissing { partiesMissing } ... on MediatorUnfit { obstacle mediator { id } }
  ... on SignatureMissing { partiesMissing isMediatorMissing isSealMissing isRecordMissing } ... on TermNotOver { dueOn }
  ... on DayOutOfRange { from to } ... on StateForbids { state } }`;
const run = (name: string, who: Principal, input: object): Promise<Answer> => {
  const type = name.charAt(0).toUpperCase() + name.slice(1);
  const text = `mutation ($input: ${type}Input!) { ${name}(input: $input) { __typename ... on ${type}Payload { case { stage level version } } ${REFUSALS} } }`;
  return hub.ask(who, text, { input: { idempotencyKey: randomUUID(), id: CASE, expectedVersion: 4, ...input } });
};
const outcomeOf = async (asked: Promise<Answer>): Promise<unknown> => {
  const { data, errors = [] } = await asked;
  return errors.length > 0 ? errors.map(({ extensions }) => extensions['code']).join() : Object.values(data ?? {})[0];
};
const stageOf = async (): Promise<unknown> =>
  (await hub.admin.query('select stage from dispute_cases where id = $1', [CASE])).rows[0]?.stage;

describe('triage', () => {
  const sort = (more: object): Promise<unknown> =>
    outcomeOf(run('triageCase', people.desk, { category: 'NEIGHBOUR', atSea: false, route: 'PLACE', ...more }));
  beforeEach(() => plantCase(hub, 'INTAKE'));

  test.each(['ENDED', 'LATER', 'ROAD'])('takes no category that is not in force today: %s', async (category) => {
    expect(await sort({ category })).toEqual({ __typename: 'CategoryNotInForce', category });
    expect(await stageOf()).toBe('INTAKE');
  });
  test('sends owner and crew to the county’s centre alone', async () => {
    const wages = { category: 'LABOUR_WAGES', atSea: true };
    const fitting = ['COUNTY_CENTRE', 'OTHER_ROUTE'];
    expect(await sort({ ...wages, route: 'FIXED_BERTH' })).toEqual({ __typename: 'RouteUnfit', fitting });
    expect(await sort({ ...wages, route: 'COUNTY_CENTRE' })).toMatchObject({ case: { stage: 'TRIAGED' } });
  });
  test('tells of other routes what is none for mediation, with its reason and with no other', async () => {
    expect(await sort({ route: 'OTHER_ROUTE' })).toBe('BAD_USER_INPUT');
    expect(await sort({ otherRouteReason: 'CRIMINAL' })).toBe('BAD_USER_INPUT');
    expect(await sort({ route: 'OTHER_ROUTE', otherRouteReason: 'CRIMINAL' })).toMatchObject({
      case: { stage: 'INFORMED', version: 6 },
    });
    const { data } = await hub.ask(people.desk, '{ dispute(caseNo: "C4001") { triage { route otherRouteReason } } }');
    expect(data).toEqual({ dispute: { triage: { route: 'OTHER_ROUTE', otherRouteReason: 'CRIMINAL' } } });
  });
});

describe('a route', () => {
  const to = (centre: string, more: object = {}, who: Principal = people.desk): Promise<unknown> =>
    outcomeOf(run('routeCase', who, { centre, ...more }));
  const atSea = { is_at_sea: true, triage_route: 'FIXED_BERTH' };

  test.each([
    ['another town’s centre', 'PLACE', centres.townB, centres.villageA],
    ['a centre that is not there', 'PLACE', uuid(9), centres.villageA],
    ['a village’s platform by sector', 'SECTOR', centres.villageA, centres.townA],
  ])('does not lead to %s', async (_what, triage_route, centre, id) => {
    await plantCase(hub, 'TRIAGED', { triage_route });
    expect(await to(centre)).toEqual({ __typename: 'NotCompetent', competent: { id } });
    expect(await stageOf()).toBe('TRIAGED');
  });
  test.each([
    ['the village', centres.villageA, 'VILLAGE'],
    ['the town', centres.townA, 'TOWN'],
    ['the county', centres.county, 'COUNTY'],
    ['the city', centres.city, 'CITY'],
  ])('by place leads to %s', async (_what, centre, level) => {
    await plantCase(hub, 'TRIAGED');
    expect(await to(centre)).toMatchObject({ case: { stage: 'ROUTED', level } });
  });
  test('by a party’s place leads to its centre, which sees the case from then on', async () => {
    await plantCase(hub, 'TRIAGED');
    const read = async (): Promise<unknown> =>
      (await hub.ask(people.stranger, '{ dispute(caseNo: "C4001") { stage } }')).data;
    expect(await read()).toEqual({ dispute: null });
    expect(await to(centres.townB, { partyPlace: PLACES.villageB })).toMatchObject({ case: { stage: 'ROUTED' } });
    expect(await read()).toEqual({ dispute: { stage: 'ROUTED' } });
    expect(
      await outcomeOf(run('acceptCase', people.stranger, { consents: ['1', '2'], expectedVersion: 5 })),
    ).toMatchObject({ case: { stage: 'ACCEPTED' } });
  });
  test('at sea leads to the county of the vessel’s fixed berth, wherever the case was heard of', async () => {
    await plantCase(hub, 'TRIAGED', atSea);
    const refused = { __typename: 'NotCompetent', competent: { id: centres.sea } };
    expect(await to(centres.county, { vessel: VESSEL })).toEqual(refused);
    expect(await to(centres.sea, { vessel: VESSEL })).toMatchObject({ case: { stage: 'ROUTED', level: 'COUNTY' } });
    expect(
      await outcomeOf(run('acceptCase', people.seaCounty, { consents: ['1', '2'], expectedVersion: 5 })),
    ).toMatchObject({ case: { stage: 'ACCEPTED' } });
  });
  test('where a zone runs the place leads to the zone’s centre, once it has one', async () => {
    const zone = uuid(4010);
    await send(hub, 'centres', [
      {
        id: zone,
        division_code: PLACES.zone,
        level: 'ZONE',
        name: 'Zone',
        resident_agencies: '{}',
        has_mediation_room: true,
      },
    ]);
    await plantCase(hub, 'TRIAGED', { ...atSea, triage_route: 'COUNTY_CENTRE', division_code: PLACES.seaVillage });
    const refused = { __typename: 'NotCompetent', competent: { id: zone } };
    expect(await to(centres.sea, {}, people.seaCounty)).toEqual(refused);
    expect(await to(zone, {}, people.seaCounty)).toMatchObject({ case: { level: 'COUNTY' } });
    await hub.admin.query('delete from centres where id = $1', [zone]);
  });
  test.each([
    ['a vessel that is not there', { vessel: uuid(9) }, atSea],
    ['a vessel ashore', { vessel: VESSEL }, {}],
    ['a party’s place at sea', { partyPlace: PLACES.villageB }, atSea],
    ['a place that nobody knows', { partyPlace: '379900000000' }, {}],
  ])('is not found by %s', async (_what, input, more) => {
    await plantCase(hub, 'TRIAGED', more);
    expect(await to(centres.townA, input)).toBe('BAD_USER_INPUT');
  });
});

describe('acceptance', () => {
  const take = (input: object, who: Principal = people.committee): Promise<unknown> =>
    outcomeOf(run('acceptCase', who, input));

  test('is the centre’s that has the case, and of no other', async () => {
    await plantCase(hub, 'ROUTED', { centre_id: centres.county });
    expect(await take({ consents: ['1', '2'] })).toBe('FORBIDDEN');
    expect(await take({ consents: ['1', '2'] }, people.county)).toMatchObject({ case: { stage: 'ACCEPTED' } });
  });
  test('needs the consent of every party that there is', async () => {
    await plantCase(hub, 'ROUTED');
    await send(hub, 'caseParties', [{ case_id: CASE, person: 'party-3' }]);
    const missing = (partiesMissing: number) => ({ __typename: 'ConsentMissing', partiesMissing });
    expect(await take({ consents: ['1', '2'] })).toEqual(missing(1));
    expect(await take({ consents: [] })).toEqual(missing(3));
    expect(await take({ consents: ['1', '2', '3'] })).toMatchObject({ case: { stage: 'ACCEPTED' } });
  });
  test('needs two consents also where no party is recorded', async () => {
    await plantCase(hub, 'ROUTED');
    await hub.admin.query('delete from case_parties where case_id = $1', [CASE]);
    expect(await take({ consents: ['1'] })).toEqual({ __typename: 'ConsentMissing', partiesMissing: 1 });
  });
  test('takes no mediator of another centre, and none who is a party', async () => {
    await plantCase(hub, 'ROUTED');
    const withMediator = (id: string): Promise<unknown> => take({ consents: ['1', '2', '3'], mediators: [id] });
    const unfit = { __typename: 'MediatorUnfit' };
    // Whom the caller may not see he is not shown.
    expect(await withMediator(mediators.ofB)).toEqual({ ...unfit, obstacle: 'NOT_OF_CENTRE', mediator: null });
    await send(hub, 'caseParties', [{ case_id: CASE, person: 'm-1' }]);
    const isParty = { ...unfit, obstacle: 'IS_PARTY', mediator: { id: mediators.ofA } };
    expect(await withMediator(mediators.ofA)).toEqual(isParty);
    expect(await stageOf()).toBe('ROUTED');
  });
  test.each([
    [{ consents: ['张三的同意书', '2'] }],
    [{ consents: Array.from({ length: 21 }, (_, index) => `K-${index}`) }],
    [{ consents: ['1', '2'], mediators: ['somebody'] }],
  ])('takes no paper that is more than a number, and not too many: %j', async (input) => {
    await plantCase(hub, 'ROUTED');
    expect(await take(input)).toBe('BAD_USER_INPUT');
  });
});

describe('mediation', () => {
  beforeEach(() => plantCase(hub, 'IN_MEDIATION', { due_on: '2023-12-26' }));
  const written = { form: 'WRITTEN', reachedOn: '2023-12-26', partySignatures: ['1', '2'], mediatorSignature: '3' };
  const sealed = { ...written, sealedOn: '2023-12-26' };

  test('is for the mediators of the case and its centre', async () => {
    const end = { reason: 'NO_AGREEMENT', otherRoutesTold: true };
    expect(await outcomeOf(run('terminateCase', people.otherMediator, end))).toBe('FORBIDDEN');
    expect(await outcomeOf(run('agreeCase', people.otherMediator, sealed))).toBe('FORBIDDEN');
    expect(await outcomeOf(run('holdSession', people.otherMediator, { heldOn: '2023-12-26' }))).toBe('FORBIDDEN');
    expect(await outcomeOf(run('terminateCase', people.county, end))).toMatchObject({ case: { stage: 'FAILED' } });
  });
  test.each([
    ['one party’s signature', { partySignatures: ['1'] }, { partiesMissing: 1 }],
    ['the mediator’s signature', { mediatorSignature: null }, { isMediatorMissing: true }],
    ['the seal', { sealedOn: null }, { isSealMissing: true }],
    [
      'the record of what was said',
      { form: 'ORAL', partySignatures: null, mediatorSignature: null, sealedOn: null },
      { isRecordMissing: true },
    ],
  ])('comes to no agreement without %s', async (_what, more, missing) => {
    expect(await outcomeOf(run('agreeCase', people.mediator, { ...sealed, ...more }))).toEqual({
      __typename: 'SignatureMissing',
      partiesMissing: 0,
      isMediatorMissing: false,
      isSealMissing: false,
      isRecordMissing: false,
      ...missing,
    });
    expect(await stageOf()).toBe('IN_MEDIATION');
  });
  test('is not over for its time on its last day', async () => {
    const over = { reason: 'TERM_OVER', otherRoutesTold: true };
    const refused = { __typename: 'TermNotOver', dueOn: '2023-12-26' };
    expect(await outcomeOf(run('terminateCase', people.mediator, over))).toEqual(refused);
  });
  test('is ended by nobody who has not told of the other routes', async () => {
    const end = { reason: 'NO_AGREEMENT', otherRoutesTold: false };
    expect(await outcomeOf(run('terminateCase', people.mediator, end))).toEqual({ __typename: 'OtherRoutesUntold' });
  });
  test.each([
    { ...sealed, record: '9' },
    { ...sealed, form: 'ORAL' },
  ])('keeps no paper of the other form: %j', async (input) => {
    expect(await outcomeOf(run('agreeCase', people.mediator, input))).toBe('BAD_USER_INPUT');
  });
  test('in part is a stage of its own, and by word of mouth rests on its record', async () => {
    const spoken = { form: 'ORAL', partly: true, reachedOn: '2023-12-22', record: 'R-1' };
    expect(await outcomeOf(run('agreeCase', people.mediator, spoken))).toMatchObject({
      case: { stage: 'PARTLY_AGREED' },
    });
    const { data } = await hub.ask(
      people.desk,
      '{ dispute(caseNo: "C4001") { agreement { form effectiveOn performance confirmationApplyBy } } }',
    );
    expect(data).toEqual({
      dispute: {
        agreement: {
          form: 'ORAL',
          effectiveOn: '2023-12-22',
          performance: 'NOT_DUE',
          confirmationApplyBy: '2024-01-21',
        },
      },
    });
  });
});

describe('a case that a party does not want', () => {
  const decline = { reason: 'PARTY_DECLINED', otherRoutesTold: true };
  test.each(['ROUTED', 'ACCEPTED'])('is declined from %s, and has no session any more', async (stage) => {
    await plantCase(hub, stage);
    expect(await outcomeOf(run('terminateCase', people.committee, decline))).toMatchObject({
      case: { stage: 'DECLINED' },
    });
    const session = { heldOn: '2023-12-26', mediators: [mediators.ofA], expectedVersion: 5 };
    expect(await outcomeOf(run('holdSession', people.committee, session))).toEqual({
      __typename: 'StateForbids',
      state: 'DECLINED',
    });
  });
});

describe('a transfer', () => {
  const hand = (more: object): Promise<unknown> =>
    outcomeOf(run('transferCase', people.committee, { to: 'COURT', reason: '当事人选择诉讼', ...more }));
  beforeEach(() => plantCase(hub, 'FAILED'));

  test('takes no paper along that not every party has agreed to hand over', async () => {
    const refused = { __typename: 'ConsentMissing', partiesMissing: PARTIES.length };
    expect(await hand({ handOver: ['D-1'] })).toEqual(refused);
    expect(await stageOf()).toBe('FAILED');
  });
  test.each(['', '   ', 'x'.repeat(201)])('has a reason of a length that is kept: %j', async (reason) => {
    expect(await hand({ reason })).toBe('BAD_USER_INPUT');
  });
});
