import type { CityPlan } from './plan.ts';
import { endOf } from './planCases.ts';
import type { PlannedCase } from './planCases.ts';
import { cumulate } from './stream.ts';
import type { Stream } from './stream.ts';
import { DAY } from './time.ts';

/** When a dispute was given to a mediator, and the days on which sessions were held, oldest first. */
export interface PlannedMediation {
  readonly assignedAt: number;
  readonly sessions: readonly number[];
}

/** Everything about one dispute is drawn from its own stream, its mediation first: so each door makes no more than it needs. */
export function createCourseStreams({ streams }: Pick<CityPlan, 'streams'>): (one: PlannedCase) => Stream {
  const numbered = streams('course of dispute');
  return ({ index }) => numbered(index);
}

/** So many days between two, the last on the last. */
function sessionDays(draw: Stream, from: number, to: number, wished: number): readonly number[] {
  const count = Math.min(wished, to - from + 1);
  const width = (to - from) / count;
  return Array.from({ length: count }, (_, place) =>
    place === count - 1 ? to : from + Math.floor((place + draw.float()) * width),
  );
}

/** Makes mediations: most disputes take one or two sessions, the story's long one its own number. Null where nothing was accepted. */
export function createMediations({ scenario }: CityPlan): (one: PlannedCase, draw: Stream) => PlannedMediation | null {
  const end = endOf(scenario.lastDay);
  const counts = cumulate(scenario.cases.courses.sessions);
  return ({ acceptedAt, concludedAt, story }, draw) => {
    if (acceptedAt === null) return null;
    const drawn = draw.index(counts) + 1;
    const assignedAt =
      concludedAt === null
        ? acceptedAt + draw.between(120, 4 * DAY)
        : acceptedAt + Math.floor((concludedAt - acceptedAt) * 0.08);
    if (assignedAt > end) return { assignedAt, sessions: [] };
    const last = concludedAt ?? Math.min(end, assignedAt + draw.between(0, 20) * DAY);
    const wished = story === 'LONG_CASE' ? scenario.story.longCase.sessions : drawn;
    return {
      assignedAt,
      sessions: sessionDays(draw, Math.floor(assignedAt / DAY), Math.floor(last / DAY), wished),
    };
  };
}

/** Makes the days of a dispute's sessions alone. */
export function createSessions(plan: CityPlan): (one: PlannedCase) => readonly number[] {
  const mediate = createMediations(plan);
  const streamOf = createCourseStreams(plan);
  return (one) => mediate(one, streamOf(one))?.sessions ?? [];
}
