import { cadres } from '@hub/cadres';
import type { Subgraph } from '@hub/chassis';
import { credit } from '@hub/credit';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import type { SubgraphName } from './names.ts';

/** The four subgraphs by name: the one place where they meet. */
export const definitions: Readonly<Record<SubgraphName, Subgraph>> = Object.freeze({ grid, mediation, credit, cadres });
