import { addDays } from '@hub/chassis';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedCadre } from './planCadrePosts.ts';
import { shareOut } from './planCadreShares.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** Where a member reported, and since and until when. */
export interface PlannedReport {
  readonly community: Place;
  readonly from: string;
  readonly to: string | null;
}

/** A member in service who reports to where he lives (在职党员双报到). */
export interface PlannedMember extends PlannedCadre {
  readonly number: number;
  /** The last is the active one; whoever moved has another before it. */
  readonly reports: readonly PlannedReport[];
}

/** Members of one community: how many, and the number of the first. */
export interface MembersOfCommunity {
  readonly community: Place;
  readonly first: number;
  readonly count: number;
}

/** The last report came so many days before the end of the data, the last early one so many before their beginning. */
const LAST_DAYS = 9;
const LAST_EARLY_DAYS = 5;
const EARLY_SHARE = 0.7;
const MOVED_SHARE = 0.04;

/** How many members each community has: as many in all as the scenario says. */
export function membersByCommunity({ scenario, places, stream }: CityPlan): readonly MembersOfCommunity[] {
  const draw = stream('members by community');
  const communities = places.villages.filter(({ kind }) => kind === 'RESIDENTS_COMMITTEE');
  const counts = shareOut(
    scenario.cadres.memberReports,
    communities.map(() => draw.between(2, 9)),
  );
  let first = 0;
  return communities.map((community, place) => {
    const count = counts[place] ?? 0;
    first += count;
    return { community, first: first - count, count };
  });
}

/** The identifier of a member as a person of cadres, by his number. */
export const memberCadreIds = ({ id }: CityPlan): ((number: number) => string) => id('cadre member');

/** Draws where members reported: most early, and a few to another community before. */
function createReports({ scenario }: CityPlan, others: readonly MembersOfCommunity[]) {
  const first = dayOf(scenario.cadres.reportsSince);
  const early = dayOf(scenario.firstDay) - LAST_EARLY_DAYS;
  const last = dayOf(scenario.lastDay) - LAST_DAYS;
  return (draw: Stream, community: Place): readonly PlannedReport[] => {
    const day = draw.chance(EARLY_SHARE) ? draw.between(first, early) : draw.between(early, last);
    const from = dateAt(day * DAY);
    const active = { community, from, to: null };
    if (!draw.chance(MOVED_SHARE)) return [active];
    const before = draw.pick(others).community;
    return [{ community: before, from: addDays(from, -draw.between(200, 900)), to: addDays(from, -1) }, active];
  };
}

/** All members, one after the other; the story's is the first of his community. */
export function* plannedMembers(plan: CityPlan): Iterable<PlannedMember> {
  const { story } = plan.scenario;
  const draw = plan.stream('members');
  const cadreId = memberCadreIds(plan);
  const told = placeOf(plan, story.member.village).code;
  const communities = membersByCommunity(plan);
  const reportsOf = createReports(plan, communities);
  for (const { community, first, count } of communities)
    for (let number = first; number < first + count; number += 1) {
      const name = plan.inventName(draw);
      const isTold = community.code === told && number === first;
      yield {
        number,
        cadreId: cadreId(number),
        subject: isTold ? story.member.subject : `m-${number}`,
        name: isTold ? story.member.name : name,
        reports: reportsOf(draw, community),
      };
    }
}
