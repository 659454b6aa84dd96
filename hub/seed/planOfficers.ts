import type { Place } from './places.ts';
import type { PlanBase } from './plan.ts';

/** A bureau or another unit. */
export interface PlannedUnit {
  readonly id: string;
  readonly uscc: string;
  readonly name: string;
  readonly division: Place;
  /** Which bureau of its county, by place in the list of bureaus. */
  readonly bureau: number;
}

/** An enforcement officer sent down to a town. */
export interface PlannedOfficer {
  readonly index: number;
  readonly assignmentId: string;
  readonly cadreId: string;
  readonly name: string;
  readonly subject: string;
  readonly town: Place;
  /** Other towns that he covers; empty for a fixed post. */
  readonly alsoCovers: readonly Place[];
  readonly unit: PlannedUnit;
}

/** Bureaus that every county and zone has; the first ones send officers down. */
export const BUREAUS = Object.freeze([
  '综合行政执法局',
  '人力资源和社会保障局劳动监察大队',
  '市场监督管理局',
  '应急管理局',
  '自然资源局',
  '海洋发展局',
  '住房和城乡建设局',
  '交通运输局',
  '生态环境分局',
  '农业农村局',
  '公安分局',
  '司法局',
  '水务局',
  '卫生健康局',
]);
const SENDING = 6;
/** Which bureau is the labour inspection, for the officers stationed at centres. */
export const LABOUR_BUREAU = 1;

const USCC_ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** The 18 characters of GB 32100 from the first 17: the check character makes it one. */
export function withCheckCharacter(body: string): string {
  let sum = 0;
  let weight = 1;
  for (const character of body) {
    sum += USCC_ALPHABET.indexOf(character) * weight;
    weight = (weight * 3) % 31;
  }
  return body + (USCC_ALPHABET[(31 - (sum % 31)) % 31] ?? '');
}

/** Units of the city and of every county, and the officers they send to towns. */
export function planOfficers(base: PlanBase): {
  readonly units: readonly PlannedUnit[];
  readonly officers: readonly PlannedOfficer[];
} {
  const { places, id } = base;
  const unitId = id('unit');
  const units = [places.city, ...places.counties].flatMap((division, place) =>
    BUREAUS.map((name, bureau): PlannedUnit => {
      const index = place * BUREAUS.length + bureau;
      // A zone without a code of its own has the city's.
      const { code } = /^\d{6}/.test(division.code) ? division : places.city;
      const body = `11${code.slice(0, 6)}MB${String(index).padStart(7, '0')}`;
      return { id: unitId(index), uscc: withCheckCharacter(body), name: `${division.name}${name}`, division, bureau };
    }),
  );
  return { units, officers: planPosts(base, units) };
}

function planPosts(
  { scenario, places, stream, id, inventName }: PlanBase,
  units: readonly PlannedUnit[],
): readonly PlannedOfficer[] {
  const draw = stream('officers');
  const towns = places.towns.filter(({ kind }) => kind !== 'TOWN_LIKE_UNIT');
  const ids = { assignment: id('assignment of officer'), cadre: id('cadre officer') };
  const told = scenario.story.officer;
  return Array.from({ length: scenario.cadres.officers }, (_, index): PlannedOfficer => {
    const town = towns[index % towns.length] ?? draw.pick(towns);
    const neighbours = towns.filter(({ parentCode, code }) => parentCode === town.parentCode && code !== town.code);
    const crosses = neighbours.length > 0 && draw.chance(scenario.cadres.crossTownShare);
    // Every town has somebody of each sending bureau, labour inspection among them.
    const bureau = Math.floor(index / towns.length) % SENDING;
    const unit =
      units.find(({ division, bureau: own }) => division.code === town.parentCode && own === bureau) ??
      draw.pick(units);
    const name = inventName(draw);
    // The first officer of his town is the story's.
    const isTold = index < towns.length && town.code === told.town;
    return {
      index,
      assignmentId: ids.assignment(index),
      cadreId: ids.cadre(index),
      name: isTold ? told.name : name,
      subject: isTold ? told.subject : `o-${index}`,
      town,
      alsoCovers: crosses ? [draw.pick(neighbours)] : [],
      unit,
    };
  });
}
