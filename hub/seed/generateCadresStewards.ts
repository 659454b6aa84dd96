import { addDays } from '@hub/chassis';
import type { ImportRow } from '@hub/chassis';
import type { Dataset } from './dataset.ts';
import type { CityPlan } from './plan.ts';
import { planCadreStewards, stewardsCommunity } from './planCadreStewards.ts';
import type { PlannedSteward } from './planCadreStewards.ts';

const TASKS = ['巡楼走访', '政策宣讲', '邻里调解', '收集民意', '环境维护', '探望老人'];
const WEEK = 7;

/** The Monday of a date's week. */
const mondayOf = (date: string): string => addDays(date, -((new Date(`${date}T00:00:00Z`).getUTCDay() + 6) % WEEK));

/** A studio in a week: its stewards of that week. */
interface StudioWeek {
  readonly studio: number;
  readonly monday: string;
  readonly stewards: readonly PlannedSteward[];
}

/** Studio by studio, week by week, from the first that has stewards. */
function* weeksOf({ scenario }: CityPlan, stewards: readonly PlannedSteward[]): Iterable<StudioWeek> {
  const { studios, batches } = scenario.story.stewards;
  const first = batches[0]?.[0] ?? scenario.lastDay;
  for (let monday = addDays(mondayOf(first), WEEK); monday <= scenario.lastDay; monday = addDays(monday, WEEK))
    for (const studio of studios.keys())
      yield {
        studio,
        monday,
        stewards: stewards.filter((one) => one.studio === studio && one.post.startedOn <= monday),
      };
}

/** Each day of a week another steward of the studio has the duty; the current week stands to its end. */
function* dutyRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('steward duties');
  const studioId = plan.id('steward studio');
  for (const { studio, monday, stewards } of weeksOf(plan, planCadreStewards(plan))) {
    const start = draw.between(0, stewards.length);
    for (let day = 0; day < WEEK; day += 1) {
      const steward = stewards[(start + day) % stewards.length];
      if (steward !== undefined) yield [studioId(studio), steward.id, addDays(monday, day), draw.pick(TASKS)];
    }
  }
}

/** Weekly visits to old people who consented. */
function* visitRows(plan: CityPlan): Iterable<ImportRow> {
  const draw = plan.stream('steward visits');
  const ids = plan.id('steward visit');
  const studioId = plan.id('steward studio');
  let index = 0;
  for (const { studio, monday, stewards } of weeksOf(plan, planCadreStewards(plan)))
    for (let count = draw.between(5, 11); count > 0; count -= 1) {
      const visitedOn = addDays(monday, draw.between(0, WEEK));
      const steward = draw.pick(stewards);
      if (visitedOn <= plan.scenario.lastDay)
        yield [ids(index++), studioId(studio), steward.id, visitedOn, draw.chance(0.15), true];
    }
}

/** The data sets of stewards, in the order of their doors. */
export function generateCadresStewards(plan: CityPlan): readonly Dataset[] {
  const { studios, batches } = plan.scenario.story.stewards;
  const { code } = stewardsCommunity(plan);
  const ids = { studio: plan.id('steward studio'), batch: plan.id('steward batch') };
  const stewards = planCadreStewards(plan);
  const since = batches[0]?.[0] ?? plan.scenario.firstDay;
  const list = (dataset: string, rows: readonly ImportRow[]): Dataset => ({
    dataset,
    estimate: rows.length,
    rows: () => rows,
  });
  return [
    list(
      'stewardStudios',
      studios.map((name, number) => [ids.studio(number), name, code, since, null]),
    ),
    list(
      'stewardBatches',
      batches.map(([recruitedOn], number) => [ids.batch(number), number + 1, code, recruitedOn]),
    ),
    list(
      'stewards',
      stewards.map(({ id, post, studio, batch }) => [id, post.assignmentId, ids.studio(studio), ids.batch(batch)]),
    ),
    { dataset: 'stewardDuties', estimate: 1_130, rows: () => dutyRows(plan) },
    { dataset: 'stewardVisits', estimate: 1_200, rows: () => visitRows(plan) },
  ];
}
