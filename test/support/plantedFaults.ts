import { findSchemaFaults } from '@hub/schema/rules';
import type { SchemaRuleName } from '@hub/schema/rules';

/** The faults that one rule finds in small schemas, given by the subgraph's name: `grid Query.node`. */
export function faultsOf(rule: SchemaRuleName, sdlByName: Readonly<Record<string, string>>): readonly string[] {
  const sources = Object.entries(sdlByName).map(([name, sdl]) => ({ name, sdl }));
  return findSchemaFaults(sources)
    .filter((fault) => fault.rule === rule)
    .map(({ subgraph, coordinate }) => `${subgraph} ${coordinate}`);
}
