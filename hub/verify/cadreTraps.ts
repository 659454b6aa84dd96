import { operationText } from './acceptance.ts';
import { compare } from './compare.ts';
import { listAt, numberAt, textAt, valueAt } from './expression.ts';
import { holds, same } from './trap.ts';
import type { Claim, Trap, TrapDesk } from './trap.ts';

const STAFFING = `query Staffing($city: ID!, $on: Date!) {
  division(code: $city) {
    staffing(on: $on) {
      firstSecretaries { value } workTeam { value } communityWorkersHired { value }
      reserve { value } postsAdded { value } persons { value } assignments { value }
    }
  }
}`;
const ACTIVE =
  'query Active($city: ID!, $on: Date!) { cadres(filter: { within: $city, activeOn: $on }, first: 1) { totalCount { value } } }';
const APPOINTMENT = 'query Appointment($id: ID!) { gridWorker(id: $id) { appointment { id kind startedOn } } }';
const HIRED = `query Hired($village: ID!, $in: Period!) {
  cadres(filter: { kind: [COMMUNITY_WORKER], within: $village, started: $in }, first: 100) { nodes { id } }
}`;
const SECRETARIES = `query Secretaries($city: ID!, $on: Date!, $after: String) {
  cadres(filter: { kind: [FIRST_SECRETARY], within: $city, activeOn: $on }, first: 100, after: $after) {
    totalCount { value } nodes { division { code } } pageInfo { hasNextPage endCursor }
  }
}`;

async function staffing(desk: TrapDesk): Promise<(name: string) => number> {
  const data = await desk.ask(STAFFING, { city: desk.city, on: desk.freezeDate });
  return (name) => numberAt(data, `/division/staffing/${name}/value`);
}

/** Two numbers of the year-end page overlap: the secretaries are among all who were sent. */
async function secretariesAmongAll(desk: TrapDesk): Promise<readonly Claim[]> {
  const of = await staffing(desk);
  const secretaries = desk.exact('A12');
  const together = desk.exact('A13');
  return [
    same('firstSecretaries', secretaries, of('firstSecretaries')),
    same('workTeam', together - secretaries, of('workTeam')),
    same('together', together, of('firstSecretaries') + of('workTeam')),
  ];
}

/** The worker of the year-end page is one of those hired, and stands among them once. */
async function workerCountedOnce(desk: TrapDesk): Promise<readonly Claim[]> {
  const { worker, village } = await desk.worker();
  const of = await staffing(desk);
  const appointed = await desk.ask(APPOINTMENT, { id: worker });
  const hired = listAt(await desk.ask(HIRED, { village, in: desk.year }), '/cadres/nodes').map((node) =>
    textAt(node, '/id'),
  );
  const appointment = textAt(appointed, '/gridWorker/appointment/id');
  return [
    same('kind', 'COMMUNITY_WORKER', textAt(appointed, '/gridWorker/appointment/kind')),
    same('timesHired', 1, hired.filter((id) => id === appointment).length),
    same('communityWorkersHired', desk.exact('A16'), of('communityWorkersHired')),
  ];
}

/** The reserve is a pool and posts added are a quota: neither is in the head-counts, which are the active assignments alone. */
async function poolsApart(desk: TrapDesk): Promise<readonly Claim[]> {
  const of = await staffing(desk);
  const active = numberAt(await desk.ask(ACTIVE, { city: desk.city, on: desk.freezeDate }), '/cadres/totalCount/value');
  return [
    same('postsAdded', desk.exact('A17'), of('postsAdded')),
    { name: 'reserve', ...compare(desk.figure('A18'), of('reserve')) },
    same('assignments', active, of('assignments')),
  ];
}

/** The stewards grew: each day has its own answer. */
async function stewardsOverTime(desk: TrapDesk): Promise<readonly Claim[]> {
  const { operation, variables } = desk.figure('A26');
  const query = operationText(operation);
  const now = await desk.ask(query, { ...variables, on: desk.freezeDate });
  const firstDay = textAt(now, '/division/stewardship/batches/0/recruitedOn');
  const then = await desk.ask(query, { ...variables, on: firstDay });
  return [
    same('onFirstDay', desk.exact('A25'), numberAt(then, '/division/stewardship/stewards/value')),
    same('batchesOnFirstDay', 1, listAt(then, '/division/stewardship/batches').length),
    same('onFreezeDate', desk.exact('A26'), numberAt(now, '/division/stewardship/stewards/value')),
  ];
}

/** One human, many hats. */
async function personsAndAssignments(desk: TrapDesk): Promise<readonly Claim[]> {
  const of = await staffing(desk);
  const assignments = of('assignments');
  const persons = of('persons');
  return [
    holds('persons', `1 to ${assignments} assignments`, { actual: persons, ok: persons > 0 && persons <= assignments }),
  ];
}

/** At most one active first secretary for a village. */
async function oneSecretaryPerVillage(desk: TrapDesk): Promise<readonly Claim[]> {
  const villages: string[] = [];
  let after: string | null = null;
  let total = 0;
  do {
    const data: unknown = await desk.ask(SECRETARIES, { city: desk.city, on: desk.freezeDate, after });
    total = numberAt(data, '/cadres/totalCount/value');
    villages.push(...listAt(data, '/cadres/nodes').map((node) => textAt(node, '/division/code')));
    after = valueAt(data, '/cadres/pageInfo/hasNextPage') === true ? textAt(data, '/cadres/pageInfo/endCursor') : null;
  } while (after !== null);
  const expected = desk.exact('A12');
  return [
    same('totalCount', expected, total),
    same('listed', expected, villages.length),
    same('distinctVillages', expected, new Set(villages).size),
  ];
}

/** Traps in the figures of the people on the ground. */
export const cadreTraps: readonly Trap[] = [
  { id: 'T1', words: '第一书记在合计之内 first secretaries are within the sum', check: secretariesAmongAll },
  { id: 'T2', words: '网格员计一次 a worker hired this year counts once', check: workerCountedOnce },
  { id: 'T7', words: '编制、储备不计人数 quota and pool are no head-count', check: poolsApart },
  { id: 'T8', words: '小巷管家可按日回查 stewards by date', check: stewardsOverTime },
  { id: 'T9', words: '一人多岗 persons and assignments apart', check: personsAndAssignments },
  { id: 'T10', words: '一村一名第一书记 one first secretary per village', check: oneSecretaryPerVillage },
];
