import { serveSubgraph } from '@hub/chassis';
import { mediation } from './index.ts';

await serveSubgraph(mediation, process.env);
