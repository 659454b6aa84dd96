import { serveSubgraph } from '../serveSubgraph.ts';
import { toyShops } from './toyShops.ts';

/** The toy domain as a process of its own. */
await serveSubgraph(toyShops, process.env);
