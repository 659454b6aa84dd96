import type { ImportRow } from '@hub/chassis';
import type { CityPlan } from './plan.ts';
import type { PlannedHelperTeam } from './planHelperTeams.ts';
import type { Stream } from './stream.ts';
import { DAY, dateAt, dayOf } from './time.ts';

/** Most people who ask come alone; three at most come together. */
const TOGETHER_MAX = 3;

/** Parts of a number of person-times, each from 1 to 3, that sum to it exactly. */
function parts(draw: Stream, total: number): readonly number[] {
  const found: number[] = [];
  for (let left = total; left > 0; left -= found.at(-1) ?? left)
    found.push(Math.min(left, draw.chance(0.7) ? 1 : draw.between(2, TOGETHER_MAX + 1)));
  return found;
}

/** How much a team did since it was formed: the story's team exactly what the story says. */
function workOf(plan: CityPlan, team: PlannedHelperTeam, draw: Stream) {
  const { helpers, story } = plan.scenario;
  if (team.isStory) return story.goodNeighbours;
  const years = (dayOf(plan.scenario.lastDay) - sinceDay(plan, team)) / 365;
  const [fewest, most] = helpers.disputesPerYear;
  const [least, greatest] = helpers.consultationsPerYear;
  return {
    disputes: Math.round(draw.between(fewest, most + 1) * years),
    consultations: Math.round(draw.between(least, greatest + 1) * years),
  };
}

/** The first day of a team's work that the data know. */
const sinceDay = ({ scenario }: CityPlan, { formedOn }: PlannedHelperTeam): number =>
  dayOf(formedOn > scenario.firstDay ? formedOn : scenario.firstDay);

/** What helper teams did, as rows: disputes that they helped with, and consultations in person-times. */
export function* helperAssistRows(plan: CityPlan, teams: readonly PlannedHelperTeam[]): Iterable<ImportRow> {
  const draw = plan.stream('helper assists');
  const ids = plan.id('helper assist');
  const last = dayOf(plan.scenario.lastDay);
  let index = 0;
  for (const team of teams) {
    const { disputes, consultations } = workOf(plan, team, draw);
    const since = sinceDay(plan, team);
    const row = (kind: 'DISPUTE' | 'CONSULTATION', personTimes: number): ImportRow => [
      ids(index++),
      team.village.code,
      team.id,
      kind,
      dateAt(draw.between(since, last + 1) * DAY),
      personTimes,
    ];
    for (let count = 0; count < disputes; count += 1) yield row('DISPUTE', 1);
    for (const personTimes of parts(draw, consultations)) yield row('CONSULTATION', personTimes);
  }
}
