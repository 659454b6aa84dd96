import type { GraphQLDataSource } from '@apollo/gateway';
import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { failure, scalarTypes } from '@hub/chassis';
import type { Logger, Metrics } from '@hub/chassis';
import { GraphQLError, isScalarType } from 'graphql';
import type { ExecutionResult, GraphQLSchema } from 'graphql';
import type { SubgraphAddress } from '../config.ts';
import type { GatewayContext } from '../context.ts';
import { createSubgraphDataSource } from './subgraphDataSource.ts';
import type { SubgraphDataSource } from './subgraphDataSource.ts';

/** What the GraphQL server asks of any engine: the seam at which one engine replaces another. */
export type Engine = ApolloServerOptionsWithGateway<GatewayContext>['gateway'];

/** What the engine is made from. */
export interface EngineOptions {
  readonly supergraphSdl: string;
  readonly subgraphs: Readonly<Record<string, SubgraphAddress>>;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** A null that stock could not explain, as its own report of it says. */
const unexplained = (path: unknown): GraphQLError => {
  const { message, extensions } = failure('SUBGRAPH_INVALID_RESPONSE');
  return new GraphQLError(message, { ...(Array.isArray(path) ? { path } : {}), extensions });
};

/**
 * Stock reports values that break the schema under `extensions.valueCompletion`, in its own words and with no error at
 * all. Callers get an error instead, and no extensions.
 */
function explain({ data, errors, extensions }: ExecutionResult): ExecutionResult {
  const completion: unknown = extensions?.['valueCompletion'];
  if (!Array.isArray(completion))
    return { ...(data === undefined ? {} : { data }), ...(errors === undefined ? {} : { errors }) };
  const added = completion.map((fault: unknown) => unexplained(Reflect.get(Object(fault), 'path')));
  return { ...(data === undefined ? {} : { data }), errors: [...(errors ?? []), ...added] };
}

/**
 * Lets the schema that operations are checked by read the hub's own scalars, of which a supergraph knows only the names:
 * a day that does not exist is then refused here as the caller's, and is not found by a part, where it would look like ours.
 */
function readScalars(schema: GraphQLSchema): void {
  for (const { name, parseValue, parseLiteral } of Object.values(scalarTypes)) {
    const known = schema.getType(name);
    if (isScalarType(known)) Object.assign(known, { parseValue, parseLiteral });
  }
}

/** Stock's messages, which name what is internal, go to the log of the gateway and nowhere else. */
const engineLog = (log: Logger): Record<'debug' | 'info' | 'warn' | 'error', (message?: unknown) => void> => ({
  debug: (message) => log.debug(String(message)),
  info: (message) => log.debug(String(message)),
  warn: (message) => log.warn(String(message)),
  error: (message) => log.error(String(message)),
});

/**
 * Builds stock @apollo/gateway over a supergraph that is given as text: it asks nobody at start, so it starts with every
 * subgraph down.
 */
export async function createEngine({ supergraphSdl, subgraphs, log, metrics }: EngineOptions): Promise<Engine> {
  // Read when the class is constructed: without it, stock reports the host's metrics to its maker.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  // Loaded here because it costs two seconds, which those who only want the domain clock should not pay.
  const { ApolloGateway } = await import('@apollo/gateway');
  let schema: GraphQLSchema | null = null;
  const sources: SubgraphDataSource[] = [];

  const sourceOf = (name: string): GraphQLDataSource => {
    const address = subgraphs[name];
    if (address === undefined)
      throw new TypeError(`The supergraph names the subgraph ${name}; the gateway has no address for it.`);
    const source = createSubgraphDataSource({ name, address, log, metrics, schema: () => schema });
    sources.push(source);
    return source;
  };

  const stock = new ApolloGateway({
    supergraphSdl,
    // The supergraph's own addresses are those of the day it was composed.
    buildService: ({ name }) => sourceOf(name),
    logger: engineLog(log),
    debug: false,
    __exposeQueryPlanExperimental: false,
    serviceHealthCheck: false,
    // The shape of each answer is checked by the operation that it answers.
    queryPlannerConfig: { exposeDocumentNodeInFetchNode: true },
  });
  stock.onSchemaLoadOrUpdate(({ apiSchema }) => {
    schema = apiSchema;
    readScalars(apiSchema);
  });

  return {
    onSchemaLoadOrUpdate: (callback) => stock.onSchemaLoadOrUpdate(callback),
    async load(options) {
      const { executor } = await stock.load(options);
      return { executor: async (request) => explain(await executor(request)) };
    },
    async stop() {
      await stock.stop();
      await Promise.all(sources.map((source) => source.close()));
    },
  };
}
