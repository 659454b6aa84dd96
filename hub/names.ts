/** The subgraphs, in the order they are started. */
export const SUBGRAPHS = Object.freeze(['grid', 'mediation', 'credit', 'cadres'] as const);
export type SubgraphName = (typeof SUBGRAPHS)[number];

/** What runs: four subgraphs and the gateway. */
export const PARTS = Object.freeze([...SUBGRAPHS, 'gateway'] as const);
export type PartName = (typeof PARTS)[number];

/** The databases: one for each subgraph, the gateway's own, and the log of events, which is unused with Kafka. */
export const DATABASES = Object.freeze(['registry', ...SUBGRAPHS, 'log'] as const);
export type DatabaseName = (typeof DATABASES)[number];

export const isSubgraphName = (name: string): name is SubgraphName => SUBGRAPHS.some((known) => known === name);
export const isPartName = (name: string): name is PartName => PARTS.some((known) => known === name);
export const isDatabaseName = (name: string): name is DatabaseName => DATABASES.some((known) => known === name);

/** A value for each subgraph. */
export const eachSubgraph = <Value>(make: (name: SubgraphName) => Value): Readonly<Record<SubgraphName, Value>> => ({
  grid: make('grid'),
  mediation: make('mediation'),
  credit: make('credit'),
  cadres: make('cadres'),
});

/** A value for each database. */
export const eachDatabase = <Value>(make: (name: DatabaseName) => Value): Readonly<Record<DatabaseName, Value>> => ({
  registry: make('registry'),
  ...eachSubgraph(make),
  log: make('log'),
});
