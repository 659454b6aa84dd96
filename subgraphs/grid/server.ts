import { serveSubgraph } from '@hub/chassis';
import { grid } from './index.ts';

await serveSubgraph(grid, process.env);
