import { addDays } from '@hub/chassis';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import type { PlannedUnit } from './planOfficers.ts';
import { yearOf } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { sample } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** Somebody who holds a post. */
export interface PlannedCadre {
  readonly cadreId: string;
  readonly subject: string;
  readonly name: string;
}

/** A dated step of an assignment. */
export interface PostStep {
  readonly to: string;
  readonly command: string;
  /** RFC 3339. */
  readonly at: string;
  readonly by: string;
}

/** A post that somebody holds or held; what is left out, it has not. */
export interface PlannedPost {
  readonly assignmentId: string;
  readonly kind: string;
  readonly cadreId: string;
  readonly division: Place;
  readonly alsoCovers?: readonly Place[];
  readonly unitId?: string;
  readonly batchId?: string;
  readonly endedBatchId?: string;
  readonly teamId?: string;
  readonly centreId?: string;
  readonly startedOn: string;
  readonly plannedEnd?: string;
  readonly endedOn?: string;
  /** Oldest first; the last says the state. */
  readonly steps: readonly PostStep[];
}

/** A post in a village with the person who holds it. */
export interface VillagePost extends PlannedPost {
  readonly holder: PlannedCadre;
}

/** Nine o'clock on a day: when offices decide. */
export const morningOf = (date: string): string => `${date}T09:00:00+08:00`;

/** The last day of a term of two years. */
const twoYearsOn = (date: string): string => addDays(`${Number(date.slice(0, 4)) + 2}${date.slice(4)}`, -1);

const step = (to: string, command: string, on: string, by: string): PostStep => ({
  to,
  command,
  at: morningOf(on),
  by,
});

/** From the nomination to the first day on post, each some weeks before the next. */
export const posted = (startedOn: string): readonly PostStep[] => [
  step('NOMINATED', 'nominate', addDays(startedOn, -45), '派出单位'),
  step('REVIEWED', 'review', addDays(startedOn, -24), '组织部'),
  step('APPOINTED', 'post', addDays(startedOn, -9), '组织部'),
  step('ON_POST', 'post', startedOn, '镇街党委'),
];

/** The appraisal of the year before the page's, which whoever was on post for half of it has behind him. */
function appraised(scenario: Scenario, startedOn: string): readonly PostStep[] {
  const year = yearOf(scenario) - 1;
  if (startedOn >= `${year}-07-01`) return [];
  return [
    step('EVALUATED', 'appraise', `${year}-12-20`, '镇街党委'),
    step('ON_POST', 'answer', `${year}-12-28`, '本人'),
  ];
}

/** Villages that have a first secretary: the story's first, then others by chance. */
function secretaryVillages({ scenario, places, stream }: CityPlan): readonly Place[] {
  const told = placeOf({ places }, scenario.story.firstSecretary.village);
  const rural = places.villages.filter(({ kind, code }) => kind === 'VILLAGERS_COMMITTEE' && code !== told.code);
  const chosen = sample(stream('villages of first secretaries'), rural.length, scenario.cadres.firstSecretaries - 1);
  return [told, ...chosen.flatMap((place) => rural[place] ?? [])];
}

/** Units that send to a village: those of the city and of its county. */
function sendersTo({ units, places }: CityPlan, village: Place): readonly PlannedUnit[] {
  const codes = new Set([places.city.code, places.countyOf(village).code]);
  return units.filter(({ division }) => codes.has(division.code));
}

/** Makes posts of one kind, each with a person of its own. */
export function createPoster(plan: CityPlan, kind: string, label: string) {
  const ids = { assignment: plan.id(`assignment of ${label}`), cadre: plan.id(`cadre ${label}`) };
  return (draw: Stream, number: number, post: Pick<PlannedPost, 'division' | 'startedOn' | 'steps'>): VillagePost => {
    const holder = {
      cadreId: ids.cadre(number),
      subject: `${label}-${number}`,
      name: plan.inventName(draw),
    };
    return {
      ...post,
      assignmentId: ids.assignment(number),
      kind,
      cadreId: holder.cadreId,
      holder,
      unitId: draw.pick(sendersTo(plan, post.division)).id,
    };
  };
}

/** The rotation of the first secretaries: who left a village, and who came for him the day after. */
function rotateSecretaries(plan: CityPlan, villages: readonly Place[]): readonly VillagePost[] {
  const { rotation } = plan.scenario.cadres;
  const { firstSecretary } = plan.scenario.story;
  const draw = plan.stream('first secretaries');
  const batchId = plan.id('rotation');
  const outgoing = createPoster(plan, 'FIRST_SECRETARY', 'f0');
  const incoming = createPoster(plan, 'FIRST_SECRETARY', 'f1');
  const lastDay = addDays(rotation.completedOn, -1);
  return villages.flatMap((division, number) => {
    const startedOn = rotation.previousCompletedOn;
    const left = outgoing(draw, number, {
      division,
      startedOn,
      steps: [
        ...posted(startedOn),
        ...appraised(plan.scenario, startedOn),
        step('HANDOVER', 'rotate', rotation.startedOn, '组织部'),
        step('ENDED', 'rotate', lastDay, '组织部'),
      ],
    });
    const came = incoming(draw, number, {
      division,
      startedOn: rotation.completedOn,
      steps: posted(rotation.completedOn),
    });
    // The story's village stands first.
    const holder = number === 0 ? { ...came.holder, ...plainly(firstSecretary) } : came.holder;
    return [
      { ...left, batchId: batchId(0), endedBatchId: batchId(1), plannedEnd: twoYearsOn(startedOn), endedOn: lastDay },
      { ...came, holder, batchId: batchId(1), plannedEnd: twoYearsOn(rotation.completedOn) },
    ];
  });
}

const plainly = ({ subject, name }: { readonly subject: string; readonly name: string }) => ({ subject, name });

/** Days from the first day and before the last one between which the other members were sent. */
const SENT_AFTER_DAYS = 4;
const SENT_BEFORE_DAYS = 36;

/** Team members: one beside most first secretaries, those of the story's town among them, with terms of their own. */
function planWorkTeam(plan: CityPlan, villages: readonly Place[]): readonly VillagePost[] {
  const { scenario, places, stream } = plan;
  const draw = stream('work team');
  const post = createPoster(plan, 'WORK_TEAM_MEMBER', 't');
  const town = places.townOf(placeOf(plan, scenario.story.firstSecretary.village)).code;
  const inTown = villages.filter(({ parentCode }) => parentCode === town);
  const others = villages.filter(({ parentCode }) => parentCode !== town);
  const chosen = sample(draw, others.length, scenario.cadres.workTeam - inTown.length);
  const [first, last] = [dayOf(scenario.firstDay) + SENT_AFTER_DAYS, dayOf(scenario.lastDay) - SENT_BEFORE_DAYS];
  // The members of the story's town come first: their terms end soon after the last day.
  const { membersSince } = scenario.story.firstSecretary;
  return [...inTown, ...chosen.flatMap((place) => others[place] ?? [])].map((division, number) => {
    const startedOn = membersSince[number] ?? dateAt(draw.between(first, last) * DAY);
    const isAway = draw.chance(0.02);
    const steps = [
      ...posted(startedOn),
      ...appraised(scenario, startedOn),
      ...(isAway ? [step('LEAVE', 'leave', addDays(scenario.lastDay, -2), '镇街党委')] : []),
    ];
    return { ...post(draw, number, { division, startedOn, steps }), plannedEnd: twoYearsOn(startedOn) };
  });
}

/** Posts in villages: first secretaries before and after the rotation, and the members of work teams. */
export function planCadrePosts(plan: CityPlan): readonly VillagePost[] {
  const villages = secretaryVillages(plan);
  return [...rotateSecretaries(plan, villages), ...planWorkTeam(plan, villages)];
}
