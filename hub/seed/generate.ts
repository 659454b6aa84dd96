import type { SubgraphName } from '../names.ts';
import type { Dataset } from './dataset.ts';
import { generateCadres } from './generateCadres.ts';
import { generateCredit } from './generateCredit.ts';
import { generateGrid } from './generateGrid.ts';
import { generateMediation } from './generateMediation.ts';
import { planCity } from './plan.ts';
import type { PlanOptions } from './plan.ts';

/** The whole city as the data sets of its four parts, in the order of their doors. The same seed gives the same rows. */
export function generateCity(options: PlanOptions): Readonly<Record<SubgraphName, readonly Dataset[]>> {
  const plan = planCity(options);
  return {
    grid: generateGrid(plan),
    mediation: generateMediation(plan),
    credit: generateCredit(plan),
    cadres: generateCadres(plan),
  };
}
