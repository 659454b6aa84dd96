import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The subgraphs that make up the supergraph, in the order of their names. */
const SUBGRAPHS = Object.freeze(['cadres', 'credit', 'grid', 'mediation'] as const);

/** One subgraph's schema as its team writes it. */
export interface SubgraphSource {
  readonly name: string;
  readonly sdl: string;
}

/** The root of the checkout. */
export const root = new URL('../', import.meta.url);

const schemaFileOf = (name: string): URL => new URL(`subgraphs/${name}/schema.graphql`, root);

/** The schema of every subgraph that has one; a subgraph that is only being started on is left out. */
export const readSubgraphSources = (): readonly SubgraphSource[] =>
  SUBGRAPHS.filter((name) => existsSync(schemaFileOf(name))).map((name) => ({
    name,
    sdl: readFileSync(schemaFileOf(name), 'utf8'),
  }));

/** Whether the module with this URL is the script that Node was started with. */
export const isScript = (moduleUrl: string): boolean => process.argv[1] === fileURLToPath(moduleUrl);
