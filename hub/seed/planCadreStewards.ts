import { addDays } from '@hub/chassis';
import type { Place } from './places.ts';
import { placeOf } from './plan.ts';
import type { CityPlan } from './plan.ts';
import { morningOf } from './planCadrePosts.ts';
import type { PlannedCadre, PlannedPost } from './planCadrePosts.ts';

/** An alley steward (小巷管家): a person, his post, his studio. */
export interface PlannedSteward {
  readonly id: string;
  readonly holder: PlannedCadre;
  readonly post: PlannedPost;
  readonly studio: number;
  readonly batch: number;
}

/** The community of the stewards. */
export const stewardsCommunity = (plan: CityPlan): Place => placeOf(plan, plan.scenario.story.stewards.village);

/** The stewards of the story's community, batch after batch; its own steward is the first. */
export function planCadreStewards(plan: CityPlan): readonly PlannedSteward[] {
  const { stewards } = plan.scenario.story;
  const draw = plan.stream('stewards');
  const ids = {
    steward: plan.id('steward'),
    assignment: plan.id('assignment of steward'),
    cadre: plan.id('cadre steward'),
  };
  const division = stewardsCommunity(plan);
  const recruits = stewards.batches.flatMap(([recruitedOn, count], batch) =>
    Array.from({ length: count }, () => ({ recruitedOn, batch })),
  );
  return recruits.map(({ recruitedOn, batch }, number) => {
    const name = plan.inventName(draw);
    const cadreId = ids.cadre(number);
    const holder =
      number === 0
        ? { cadreId, subject: stewards.subject, name: stewards.name }
        : { cadreId, subject: `a-${number}`, name };
    const steps = [
      { to: 'RECRUITED', command: 'recruit', at: morningOf(addDays(recruitedOn, -7)), by: '社区居委会' },
      { to: 'ACTIVE', command: 'start', at: morningOf(recruitedOn), by: '社区居委会' },
    ];
    return {
      id: ids.steward(number),
      holder,
      post: { assignmentId: ids.assignment(number), kind: 'STEWARD', cadreId, division, startedOn: recruitedOn, steps },
      studio: number % stewards.studios.length,
      batch,
    };
  });
}
