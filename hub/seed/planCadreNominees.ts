import { addDays } from '@hub/chassis';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { createPoster, planCadrePosts, posted } from './planCadrePosts.ts';
import type { VillagePost } from './planCadrePosts.ts';

/** Days after the last one on which those who are appointed are to begin: nobody of them holds a post yet. */
const BEGIN_AFTER_DAYS = 7;
/** Workers appointed in the town of the story, beside the one who is to follow the story's. */
const WORKERS_IN_TOWN = 3;

/** How far somebody has come: nominated, reviewed or appointed. */
type Progress = 1 | 2 | 3;

/** Where each kind of posts waits for somebody, and how far those have come. */
function openings(plan: CityPlan): readonly (readonly [kind: string, division: Place, progress: Progress])[] {
  const { places, cells, scenario } = plan;
  const { firstSecretary, officer } = scenario.story;
  const villages = planCadrePosts(plan).filter(({ endedOn }) => endedOn === undefined);
  const ofKind = (kind: string): readonly Place[] =>
    villages.filter((post) => post.kind === kind).map(({ division }) => division);
  const town = places.townOf(placeOf(plan, firstSecretary.village)).code;
  // The story's village stands first.
  const [told, second, third] = ofKind('FIRST_SECRETARY');
  const workers = cells.filter(({ isCommunityWorker }) => isCommunityWorker);
  const inTown = workers.filter(({ village }) => village.parentCode === officer.town).slice(0, WORKERS_IN_TOWN);
  return [
    ...(told === undefined ? [] : [['FIRST_SECRETARY', told, 3] as const]),
    ...(second === undefined ? [] : [['FIRST_SECRETARY', second, 2] as const]),
    ...(third === undefined ? [] : [['FIRST_SECRETARY', third, 1] as const]),
    ...ofKind('WORK_TEAM_MEMBER')
      .filter(({ parentCode }) => parentCode === town)
      .map((division) => ['WORK_TEAM_MEMBER', division, 3] as const),
    ...[...workers.filter(({ isStory }) => isStory), ...inTown].map(
      ({ village }) => ['COMMUNITY_WORKER', village, 3] as const,
    ),
  ];
}

/** Persons who are to follow somebody: nominated, reviewed or appointed, and on no post yet. */
export function planCadreNominees(plan: CityPlan): readonly VillagePost[] {
  const draw = plan.stream('nominees');
  const startedOn = addDays(plan.scenario.lastDay, BEGIN_AFTER_DAYS);
  return openings(plan).map(([kind, division, progress], number) => {
    const post = createPoster(plan, kind, `n-${kind.toLowerCase()}`);
    return post(draw, number, { division, startedOn, steps: posted(startedOn).slice(0, progress) });
  });
}
