import { Source, parse } from 'graphql';
import { mutationsAreCommands } from './rules/commands.ts';
import { connectionsAlike } from './rules/connections.ts';
import { deprecationsAnnounced } from './rules/deprecations.ts';
import { describedInBothLanguages } from './rules/descriptions.ts';
import type { Finding, SchemaRule, SubgraphDocument } from './rules/elements.ts';
import {
  creditJoinsDivisionsOnly,
  joiningKeysHidden,
  noJoinableResident,
  noNodeRoot,
  nobodyRanked,
  partyOnPostingsOnly,
  pointSourcesClosed,
} from './rules/guardRails.ts';
import { namedByKind } from './rules/naming.ts';
import { crossingNullable, entitiesOwned, rootsNullable, sharedRootsNullable } from './rules/nullability.ts';
import { sharedAlike } from './rules/sharedAlike.ts';
import type { SubgraphSource } from './sources.ts';

/** Every rule that the schemas of the subgraphs keep, together and each, by the name that faults have. */
const schemaRules = Object.freeze({
  describedInBothLanguages,
  deprecationsAnnounced,
  sharedAlike,
  rootsNullable,
  sharedRootsNullable,
  entitiesOwned,
  crossingNullable,
  connectionsAlike,
  mutationsAreCommands,
  namedByKind,
  noNodeRoot,
  nobodyRanked,
  noJoinableResident,
  joiningKeysHidden,
  partyOnPostingsOnly,
  pointSourcesClosed,
  creditJoinsDivisionsOnly,
} satisfies Record<string, SchemaRule>);

/** A rule's name. */
export type SchemaRuleName = keyof typeof schemaRules;

/** Which rule is broken where, and what to do. */
export interface SchemaFault extends Finding {
  readonly rule: string;
}

const parseSubgraph = ({ name, sdl }: SubgraphSource): SubgraphDocument => ({
  name,
  document: parse(new Source(sdl, name)),
});

/** Holds the schemas of subgraphs against every rule. */
export function findSchemaFaults(sources: readonly SubgraphSource[]): readonly SchemaFault[] {
  const subgraphs = sources.map(parseSubgraph);
  return Object.entries(schemaRules).flatMap(([rule, check]) =>
    check(subgraphs).map((finding) => ({ rule, ...finding })),
  );
}
