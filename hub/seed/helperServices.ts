import type { ImportRow } from '@hub/chassis';
import type { CityPlan } from './plan.ts';
import { placeOf } from './plan.ts';
import { planAwardHandles } from './planAwardHandles.ts';
import { planHelperTeams } from './planHelperTeams.ts';
import { DAY, dateAt, dayOf } from './time.ts';

const ACTIVITIES = ['NEIGHBOUR_MEDIATION', 'HOME_VISIT', 'LAW_PROMOTION', 'NIGHT_PATROL'];
/** Services of the last days that wait for their organiser. */
const WAITING_DAYS = 14;
/** One in so many was done in the village of the points scheme, where the demo has an organiser. */
const IN_POINTS_VILLAGE = 5;

/** What helpers served of late, not verified yet: whoever organised it says how long it took. */
export function* helperServiceRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('helper services');
  const ids = plan.id('helper service');
  const teams = planHelperTeams(plan);
  const village = placeOf(plan, plan.scenario.story.pointsVillage.village);
  const last = dayOf(plan.scenario.lastDay);
  for (const [index, { handle }] of planAwardHandles(plan).entries()) {
    const team = draw.pick(teams);
    const place = index % IN_POINTS_VILLAGE === 0 ? village : team.village;
    const servedOn = dateAt((last - draw.between(1, WAITING_DAYS)) * DAY);
    yield [ids(index), place.code, 1, team.id, handle, null, draw.pick(ACTIVITIES), servedOn, null, null];
  }
}
