import { operationText } from './acceptance.ts';
import { isList, isRecord, listAt, numberAt, textAt } from './expression.ts';
import { holds, same } from './trap.ts';
import type { Claim, Trap, TrapDesk } from './trap.ts';

const PARTITIONS = `query Partitions($city: ID!, $year: Period!) {
  division(code: $city) { eventStats(period: $year) { reported { value } } }
  divisions(level: [COUNTY, ZONE], within: $city) {
    code level kind
    administrative: eventStats(period: $year, basis: ADMINISTRATIVE) { reported { value } }
    managing: eventStats(period: $year, basis: MANAGING) { reported { value } }
  }
}`;

/** The kinds that the statistical list has at county level; a managed zone is not on it. */
const STATISTICAL: ReadonlySet<string> = new Set(['STATUTORY_COUNTY', 'STATISTICAL_ZONE']);

const total = (divisions: readonly unknown[], basis: string): number =>
  divisions.reduce<number>((sum, division) => sum + numberAt(division, `/${basis}/reported/value`), 0);
const withLevel = (divisions: readonly unknown[], level: string): readonly unknown[] =>
  divisions.filter((division) => textAt(division, '/level') === level);

/** Those that manage, those by statute, those on the statistical list: three sets, and each partition is the whole city. */
async function whichDistricts(desk: TrapDesk): Promise<readonly Claim[]> {
  const data = await desk.ask(PARTITIONS, { city: desk.city, year: desk.year });
  const divisions = listAt(data, '/divisions');
  const statutory = divisions.filter((division) => textAt(division, '/kind') === 'STATUTORY_COUNTY');
  const listed = divisions.filter((division) => STATISTICAL.has(textAt(division, '/kind')));
  const coded = divisions.filter((division) => /^\d{12}$/.test(textAt(division, '/code')));
  const reported = numberAt(data, '/division/eventStats/reported/value');
  return [
    same(
      'countiesAndZones',
      desk.exact('A01'),
      withLevel(divisions, 'COUNTY').length + withLevel(divisions, 'ZONE').length,
    ),
    same('counties', statutory.length, withLevel(divisions, 'COUNTY').length),
    same('withStatisticalCode', listed.length, coded.length),
    holds('listed', 'more than the counties, fewer than all', {
      actual: listed.length,
      ok: listed.length > statutory.length && listed.length < divisions.length,
    }),
    same('eventsOfListed', reported, total(listed, 'administrative')),
    same('eventsOfManaging', reported, total(divisions, 'managing')),
    await townsWithCentre(desk),
  ];
}

/** The towns of the year-end page are those with a centre, of which each has one. */
async function townsWithCentre(desk: TrapDesk): Promise<Claim> {
  const { operation, variables } = desk.figure('A31');
  const towns = listAt(await desk.ask(operationText(operation), variables), '/divisions');
  const centres = towns.map((town) => (isRecord(town) && isList(town['centres']) ? town['centres'].length : 0));
  return same('townsWithOneCentre', desk.exact('A31'), centres.filter((count) => count === 1).length);
}

/** Traps in what a district is. */
export const divisionTraps: readonly Trap[] = [
  { id: 'T12', words: '区市须说明口径 say which districts are meant', check: whichDistricts },
];
