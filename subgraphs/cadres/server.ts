import { serveSubgraph } from '@hub/chassis';
import { cadres } from './index.ts';

await serveSubgraph(cadres, process.env);
