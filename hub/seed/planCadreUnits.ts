import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import { withCheckCharacter } from './planOfficers.ts';

/** A unit that reports to a community (单位双报到), or only sends. */
export interface PlannedOrganisation {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
}

/** A unit with the community that it reports to. */
export interface ReportingUnit extends PlannedOrganisation {
  readonly community: Place;
}

const SORTS = ['小学', '幼儿园', '卫生服务中心', '供电营业所', '邮政支局', '农商银行支行', '图书馆分馆', '供热公司'];

/** The bureaus of the plan, and beside them schools, clinics and firms: as many as report. Each reports to one community. */
export function reportingUnits({ scenario, places, units, stream, id }: CityPlan): readonly ReportingUnit[] {
  const draw = stream('reporting units');
  const ids = id('organisation');
  const communities = places.villages.filter(({ kind }) => kind === 'RESIDENTS_COMMITTEE');
  const bureaus = units.map((unit): ReportingUnit => {
    const near = communities.filter(
      (community) => unit.division.level === 'CITY' || places.countyOf(community).code === unit.division.code,
    );
    return {
      id: unit.id,
      uscc: unit.uscc,
      name: unit.name,
      community: draw.pick(near.length > 0 ? near : communities),
    };
  });
  const others = Array.from({ length: Math.max(0, scenario.cadres.unitReports - units.length) }, (_, number) => {
    const community = draw.pick(communities);
    const county = places.countyOf(community);
    const body = `12${county.code.slice(0, 6)}MB${String(1_000_000 + number)}`;
    const place = places.townOf(community).name.replace(/(街道|镇)$/u, '');
    return {
      id: ids(number),
      uscc: withCheckCharacter(body),
      name: `${place}第${Math.floor(number / SORTS.length) + 1}${SORTS[number % SORTS.length] ?? ''}`,
      community,
    };
  });
  return [...bureaus, ...others].slice(0, Math.max(units.length, scenario.cadres.unitReports));
}
