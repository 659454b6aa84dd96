import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { PlanBase } from './plan.ts';
import { yearOf } from './scenario.ts';
import { sample } from './stream.ts';

/** A helper team (群众调解队), which cadres holds and whose assists mediation counts. */
export interface PlannedHelperTeam {
  readonly id: string;
  readonly name: string;
  readonly kind: 'GOOD_NEIGHBOUR' | 'RESIDENTS';
  readonly village: Place;
  readonly formedOn: string;
  readonly memberCount: number;
  /** The team of the story, which comes first. */
  readonly isStory: boolean;
}

/** Teams besides the story's. */
const OTHERS = 40;

/** Helper teams of communities: the story's first, then others by chance, no more than one in a community. */
export function planHelperTeams({
  scenario,
  places,
  stream,
  id,
}: Pick<PlanBase, 'scenario' | 'places' | 'stream' | 'id'>): readonly PlannedHelperTeam[] {
  const draw = stream('helper teams');
  const teamId = id('helper team');
  const year = yearOf(scenario);
  const { village, name, formedOn, members } = scenario.story.goodNeighbours;
  const urban = places.villages.filter(({ kind, code }) => kind === 'RESIDENTS_COMMITTEE' && code !== village);
  const others = sample(draw, urban.length, OTHERS).flatMap((place) => urban[place] ?? []);
  const told: PlannedHelperTeam = {
    id: teamId(0),
    name,
    kind: 'GOOD_NEIGHBOUR',
    village: placeOf({ places }, village),
    formedOn,
    memberCount: members,
    isStory: true,
  };
  return [
    told,
    ...others.map((place, index): PlannedHelperTeam => {
      const isGood = draw.chance(0.6);
      return {
        id: teamId(index + 1),
        name: `${place.name.replace(/(社区)?(居委会|居民委员会)$/u, '社区')}${isGood ? name : '居民调解队'}`,
        kind: isGood ? 'GOOD_NEIGHBOUR' : 'RESIDENTS',
        village: place,
        formedOn: `${draw.between(year - 2, year)}-${String(draw.between(1, 13)).padStart(2, '0')}-15`,
        memberCount: draw.between(6, 19),
        isStory: false,
      };
    }),
  ];
}
