import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { failure } from '@hub/chassis';
import type { Logger, Metrics } from '@hub/chassis';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import type { SubgraphAddress } from '../config.ts';
import type { GatewayContext } from '../context.ts';
import { answerShapeOf } from './answerShape.ts';
import type { AnswerShape } from './answerShape.ts';
import { failedAnswer, readSubgraphAnswer } from './subgraphAnswer.ts';
import type { FetchMeaning, SubgraphAnswer } from './subgraphAnswer.ts';
import { createSubgraphClient } from './subgraphClient.ts';

/** What a data source is made from. */
export interface SubgraphDataSourceOptions {
  readonly name: string;
  readonly address: SubgraphAddress;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The schema in force, to check the shape of answers by. */
  readonly schema: () => GraphQLSchema | null;
}

/** A subgraph as stock asks it. */
export interface SubgraphDataSource extends GraphQLDataSource<GatewayContext> {
  close(): Promise<void>;
}

/** Keeps the shape of the answers to each operation of the plans in use. */
function createShapes(schema: () => GraphQLSchema | null): (document: DocumentNode | undefined) => AnswerShape {
  const known = new WeakMap<DocumentNode, AnswerShape>();
  const none: AnswerShape = new Map();
  return (document) => {
    const inForce = schema();
    if (document === undefined || inForce === null) return none;
    const shape = known.get(document) ?? answerShapeOf(document, inForce);
    known.set(document, shape);
    return shape;
  };
}

function entityCount(variables: Readonly<Record<string, unknown>> | undefined): number | null {
  const representations = variables?.['representations'];
  return Array.isArray(representations) ? representations.length : null;
}

/** Makes a subgraph as stock asks it: nothing internal can leak from its answers, and none can spoil those of others. */
export function createSubgraphDataSource(options: SubgraphDataSourceOptions): SubgraphDataSource {
  const { name, address, log, metrics, schema } = options;
  const client = createSubgraphClient(name, address);
  const shapeOf = createShapes(schema);
  return {
    async process(fetch: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<SubgraphAnswer> {
      if (!('incomingRequestContext' in fetch)) throw failure('INTERNAL_SERVER_ERROR');
      const { request, context, document } = fetch;
      const { query, operationName, variables } = request;
      const meaning: FetchMeaning = { subgraph: name, shape: shapeOf(document), entities: entityCount(variables) };
      const fetched = await client.fetch(JSON.stringify({ query, operationName, variables }), context);
      metrics.subgraphFetches.inc({ subgraph: name, outcome: 'text' in fetched ? 'answered' : fetched.code });
      if ('text' in fetched) return readSubgraphAnswer(fetched.text, meaning);
      const { code, cause } = fetched;
      if (code !== 'REQUEST_CANCELLED')
        log.warn({ subgraph: name, code, error: cause, requestId: context.requestId }, 'a fetch failed');
      return failedAnswer(code, meaning);
    },
    close: () => client.close(),
  };
}
