import { serveSubgraph } from '@hub/chassis';
import { credit } from './index.ts';

await serveSubgraph(credit, process.env);
