import type { ImportRow } from '@hub/chassis';
import { listText } from './history.ts';
import type { Place } from './places.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCentre } from './planCentres.ts';
import type { PlannedMediator } from './planMediators.ts';
import { sample } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** A village's or community's name without the committee's. */
const shortName = ({ name }: Place): string => name.replace(/(居民委员会|村民委员会|居委会|村委会)$/u, '');

function centreName({ level, division }: PlannedCentre): string {
  return level === 'VILLAGE' ? `${shortName(division)}矛盾纠纷调解平台` : `${division.name}矛盾纠纷多元化解中心`;
}

/** Centres as rows. Zones have the agencies of counties. */
export function* centreRows({ scenario, stream }: CityPlan, centres: readonly PlannedCentre[]): Iterable<ImportRow> {
  const draw = stream('centres');
  const { residentAgencies, mediationRooms } = scenario.centres;
  const coastal = new Set(scenario.places.coastalTowns);
  for (const centre of centres) {
    const { id, division, level } = centre;
    const agencies = residentAgencies[level === 'ZONE' ? 'COUNTY' : level] ?? [];
    // The rooms stand where disputes with crews are settled, and at every upper centre.
    const hasRoom = draw.chance(mediationRooms[level] ?? 1) || coastal.has(division.code);
    yield [id, division.code, level, centreName(centre), listText(agencies), hasRoom];
  }
}

/** What of the standard each centre met at its last check; the standard is not about village platforms. */
export function* centreCheckRows(
  { scenario, stream }: CityPlan,
  centres: readonly PlannedCentre[],
): Iterable<ImportRow> {
  const draw = stream('centre checks');
  const last = dayOf(scenario.lastDay);
  for (const { id, level } of centres) {
    if (level === 'VILLAGE') continue;
    const checkedOn = dateAt((last - draw.between(10, 200)) * DAY);
    for (const aspect of scenario.standard.aspects.keys())
      yield [id, aspect + 1, draw.chance(scenario.centres.aspectsMet), checkedOn];
  }
}

/** Studios with a name of their own: the story's, then others of communities by chance. */
export function* studioRows(
  { scenario, stream, id }: CityPlan,
  centres: readonly PlannedCentre[],
): Iterable<ImportRow> {
  const draw = stream('studios');
  const ids = id('studio');
  const { studio } = scenario.story;
  const communities = centres.filter(({ division }) => division.kind === 'RESIDENTS_COMMITTEE');
  const told = communities.find(({ division }) => division.code === studio.village);
  if (told === undefined) throw new Error(`The scenario's studio stands in ${studio.village}, which has no centre.`);
  yield [ids(0), studio.village, studio.name, told.id];
  const places = communities.filter((centre) => centre !== told);
  for (const [index, place] of sample(draw, places.length, scenario.centres.otherStudios).entries()) {
    const centre = places[place];
    if (centre !== undefined)
      yield [ids(index + 1), centre.division.code, `${shortName(centre.division)}和事佬调解工作室`, centre.id];
  }
}

/** Mediators as rows. */
export function* mediatorRows(mediators: readonly PlannedMediator[]): Iterable<ImportRow> {
  for (const { id, assignmentId, subject, name, isFullTime, isInvited } of mediators)
    yield [id, assignmentId, subject, name, isFullTime, isInvited];
}

/** Where they serve and served, as rows. */
export function* postingRows(mediators: readonly PlannedMediator[]): Iterable<ImportRow> {
  for (const { id, postings } of mediators)
    for (const { centre, from, to } of postings) yield [id, centre.id, from, to];
}
