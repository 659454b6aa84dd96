import { operationText } from './acceptance.ts';
import { compare } from './compare.ts';
import { evaluate, numberAt, parseExpression, textAt } from './expression.ts';
import { holds, same } from './trap.ts';
import type { Claim, Trap, TrapDesk } from './trap.ts';

/** A mediation committee has three to nine members (People's Mediation Law, article 8). */
const COMMITTEE_MEMBERS_MIN = 3;

const MEDIATED = `query Mediated($grid: ID!, $id: ID!, $city: ID!, $served: Period!, $year: Period!) {
  gridCell(code: $grid) { workers { disputesMediated(period: $served) } }
  gridWorker(id: $id) { disputesMediated(period: $served) }
  division(code: $city) { mediationStats(period: $year) { resolved { value } } }
}`;
const RATES = `query Rates($city: ID!, $year: Period!) {
  division(code: $city) {
    mediationStats(period: $year) {
      ofAccepted: resolutionRate { ...ratio }
      ofConcluded: resolutionRate(over: CONCLUDED) { ...ratio }
    }
  }
}
fragment ratio on Ratio { value definition numerator { value } denominator { value } }`;
const AT_SEA = `query AtSea($city: ID!, $year: Period!, $yearBefore: Period!) {
  division(code: $city) {
    later: mediationStats(period: $year, compareTo: $yearBefore) {
      atSea { value }
      atSeaChange { value definition numerator { value } denominator { value } }
    }
    earlier: mediationStats(period: $yearBefore) { atSea { value } }
  }
}`;
const PERSONS_CONSULTED = `query PersonsConsulted($community: ID!, $on: Date!) {
  division(code: $community) { helperTeams(kind: [GOOD_NEIGHBOUR], on: $on) { consultations { persons } } }
}`;
const MEDIATORS = `query Mediators($city: ID!, $on: Date!) {
  division(code: $city) {
    mediatorStats(on: $on) { persons { value } fullTime { value } partTime { value } }
    centres(levels: [VILLAGE]) { name }
  }
}`;

/** Mediation is the only counter of disputes: grid shows its figure, by whatever door it is asked. */
async function oneCounterOfDisputes(desk: TrapDesk): Promise<readonly Claim[]> {
  const { cell, worker } = await desk.worker();
  const data = await desk.ask(MEDIATED, {
    grid: cell,
    id: worker,
    city: desk.city,
    served: desk.figure('A20').variables['p'],
    year: desk.year,
  });
  const mediated = desk.exact('A20');
  const resolved = numberAt(data, '/division/mediationStats/resolved/value');
  return [
    same('byCell', mediated, numberAt(data, '/gridCell/workers/0/disputesMediated')),
    same('byWorker', mediated, numberAt(data, '/gridWorker/disputesMediated')),
    holds('cityResolved', `>= ${mediated}`, { actual: resolved, ok: resolved >= mediated }),
  ];
}

/** A ratio is its numerator over its denominator, and says in words what it divides. */
function ratioClaims(data: unknown, name: string): readonly Claim[] {
  const at = `/division/mediationStats/${name}`;
  const quotient = numberAt(data, `${at}/numerator/value`) / numberAt(data, `${at}/denominator/value`);
  const value = numberAt(data, `${at}/value`);
  const definition = textAt(data, `${at}/definition`);
  // A float may have been rounded on its way; the counts are what is checked.
  const isQuotient = Math.abs(value - quotient) < 1e-6;
  return [
    holds(`${name}.value`, `numerator / denominator = ${quotient}`, { actual: value, ok: isQuotient }),
    holds(`${name}.definition`, 'some words', { actual: definition, ok: definition.trim() !== '' }),
  ];
}

/** A rate of what: of the accepted, and in a second definition of the concluded. */
async function rateOfWhat(desk: TrapDesk): Promise<readonly Claim[]> {
  const data = await desk.ask(RATES, { city: desk.city, year: desk.year });
  const rate = compare(desk.figure('A07'), numberAt(data, '/division/mediationStats/ofAccepted/value'));
  const [first, second] = ['ofAccepted', 'ofConcluded'].map((name) =>
    textAt(data, `/division/mediationStats/${name}/definition`),
  );
  return [
    { name: 'rate', ...rate },
    ...ratioClaims(data, 'ofAccepted'),
    ...ratioClaims(data, 'ofConcluded'),
    holds('definitions', 'two', { actual: new Set([first, second]).size, ok: first !== second }),
  ];
}

/** The fall at sea compares the same days of two years, and shows both counts. */
async function samePeriodAtSea(desk: TrapDesk): Promise<readonly Claim[]> {
  const data = await desk.ask(AT_SEA, { city: desk.city, year: desk.year, yearBefore: desk.yearBefore });
  const later = numberAt(data, '/division/later/atSea/value');
  const earlier = numberAt(data, '/division/earlier/atSea/value');
  const change = '/division/later/atSeaChange';
  return [
    same('numerator', later - earlier, numberAt(data, `${change}/numerator/value`)),
    same('denominator', earlier, numberAt(data, `${change}/denominator/value`)),
    { name: 'change', ...compare(desk.figure('A08'), numberAt(data, `${change}/value`)) },
  ];
}

/** Consultations are person-times: there is a figure, and no number of persons to read out of it. */
async function personTimes(desk: TrapDesk): Promise<readonly Claim[]> {
  const figure = desk.figure('A29');
  const data = await desk.ask(operationText(figure.operation), figure.variables);
  const refused = await desk.refusal(PERSONS_CONSULTED, figure.variables);
  return [
    { name: 'personTimes', ...compare(figure, evaluate(parseExpression(figure.at), data)) },
    holds('persons', 'no such field', {
      actual: refused.length === 0 ? 'answered' : refused.join(', '),
      ok: refused.includes('GRAPHQL_VALIDATION_FAILED'),
    }),
  ];
}

/** As many mediators as the law asks of the villages' committees, and more. */
async function mediatorsFitTheLaw(desk: TrapDesk): Promise<readonly Claim[]> {
  const data = await desk.ask(MEDIATORS, { city: desk.city, on: desk.freezeDate });
  const of = (name: string): number => numberAt(data, `/division/mediatorStats/${name}/value`);
  const fewest = COMMITTEE_MEMBERS_MIN * Number(evaluate(parseExpression('count(/division/centres)'), data));
  return [
    holds('persons', `>= ${fewest}`, { actual: of('persons'), ok: fewest > 0 && of('persons') >= fewest }),
    same('fullTime + partTime', of('persons'), of('fullTime') + of('partTime')),
  ];
}

/** Traps in the figures of disputes and mediators. */
export const disputeTraps: readonly Trap[] = [
  { id: 'T3', words: '纠纷只由调解统计 mediation alone counts disputes', check: oneCounterOfDisputes },
  { id: 'T4', words: '化解率有分母、有口径 a rate has a denominator and a definition', check: rateOfWhat },
  { id: 'T5', words: '同期相比 the same period of both years', check: samePeriodAtSea },
  { id: 'T6', words: '人次不是人数 person-times are not persons', check: personTimes },
  { id: 'T11', words: '调解员合乎法定人数 mediators fit the law', check: mediatorsFitTheLaw },
];
