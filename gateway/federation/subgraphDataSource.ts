import type { GraphQLDataSource, GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import {
  DEADLINE_HEADER,
  HUB_TOKEN_HEADER,
  HubError,
  childTraceparent,
  createDeadline,
  failure,
  forwardMs,
} from '@hub/chassis';
import type { Deadline, ErrorCode, Logger, Metrics } from '@hub/chassis';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import type { SubgraphAddress } from '../config.ts';
import type { GatewayContext } from '../context.ts';
import { answerShapeOf } from './answerShape.ts';
import type { AnswerShape } from './answerShape.ts';
import { createCallSigner } from './callSigner.ts';
import { failedAnswer, readSubgraphAnswer } from './subgraphAnswer.ts';
import type { FetchMeaning, SubgraphAnswer } from './subgraphAnswer.ts';

/** Fetches under way to one subgraph at a time, each on a connection of its own. */
const CONNECTIONS_MAX = 64;
/** Fetches that may wait for a connection besides; beyond them the subgraph counts as unavailable. */
const WAITING_MAX = 256;
const CONNECT_TIMEOUT_MS = 1_000;
/** Idle connections are given up before a subgraph gives them up, so that none breaks in use. */
const IDLE_MS = 20_000;
const RESPONSE_BYTES_MAX = 32 * 1024 * 1024;
/** Share of the time left that one fetch may take: what hangs must not eat the time of the fetches that follow it. */
const FETCH_SHARE = 0.75;

/** What a data source is made from. */
export interface SubgraphDataSourceOptions {
  readonly name: string;
  readonly address: SubgraphAddress;
  readonly log: Logger;
  readonly metrics: Metrics;
  /** The schema in force, to check the shape of answers by. */
  readonly schema: () => GraphQLSchema | null;
}

/** The way to one subgraph. */
export interface SubgraphDataSource extends GraphQLDataSource<GatewayContext> {
  close(): Promise<void>;
}

/** A fetch's answer as text, or why there is none. */
type Fetched = { readonly text: string } | { readonly code: ErrorCode; readonly cause: unknown };

async function readText(body: Dispatcher.ResponseData['body']): Promise<string | null> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of body) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    // Leaving the loop destroys the stream, and with it the connection.
    if (bytes > RESPONSE_BYTES_MAX) return null;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

async function readResponse({ statusCode, body }: Dispatcher.ResponseData): Promise<Fetched> {
  if (statusCode !== 200) {
    await body.dump({ limit: 65_536 });
    return { code: statusCode === 504 ? 'DEADLINE_EXCEEDED' : 'SUBGRAPH_UNAVAILABLE', cause: `HTTP ${statusCode}` };
  }
  const text = await readText(body);
  return text === null
    ? { code: 'SUBGRAPH_INVALID_RESPONSE', cause: `more than ${RESPONSE_BYTES_MAX} bytes` }
    : { text };
}

/** Why a fetch broke off: its time was over, the caller left, or the subgraph cannot be reached. */
function breakOff(error: unknown, { signal }: Deadline): Fetched {
  if (!signal.aborted) return { code: 'SUBGRAPH_UNAVAILABLE', cause: error };
  const reason: unknown = signal.reason;
  return { code: reason instanceof HubError ? reason.code : 'DEADLINE_EXCEEDED', cause: 'aborted' };
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

/** The address of a subgraph's GraphQL; a bare origin means /graphql there. */
export function graphqlUrl(url: string): URL {
  const parsed = new URL(url);
  if (parsed.pathname === '/') parsed.pathname = '/graphql';
  return parsed;
}

/**
 * Makes the way to one subgraph: bounded connections, a deadline and cancellation for every fetch, a signed call, and an
 * answer from which nothing internal can leak and which cannot spoil the answers of others.
 */
export function createSubgraphDataSource({
  name,
  address,
  log,
  metrics,
  schema,
}: SubgraphDataSourceOptions): SubgraphDataSource {
  const key = address.tokenKeys[0];
  if (key === undefined) throw new TypeError(`The subgraph ${name} has no key to sign calls with.`);
  const url = graphqlUrl(address.url);
  const sign = createCallSigner(name, key);
  const shapeOf = createShapes(schema);
  const pool = new Pool(url.origin, {
    connections: CONNECTIONS_MAX,
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
  });
  let underWay = 0;

  const send = async (body: string, context: GatewayContext, deadline: Deadline): Promise<Fetched> => {
    const headers = {
      'content-type': 'application/json',
      accept: 'application/json',
      [HUB_TOKEN_HEADER]: sign(context.principal, { body, domainTimeMs: context.domainTimeMs }, Date.now()),
      [DEADLINE_HEADER]: String(forwardMs(deadline)),
      traceparent: childTraceparent(context.traceparent),
    };
    try {
      return await readResponse(
        await pool.request({ path: url.pathname, method: 'POST', headers, body, signal: deadline.signal }),
      );
    } catch (error) {
      return breakOff(error, deadline);
    }
  };

  /** Sends one fetch under its own deadline, within the bounds of the pool. */
  const fetchText = async (body: string, context: GatewayContext): Promise<Fetched> => {
    if (underWay >= CONNECTIONS_MAX + WAITING_MAX)
      return { code: 'SUBGRAPH_UNAVAILABLE', cause: 'too many fetches wait' };
    const deadline = createDeadline(context.deadline.remainingMs() * FETCH_SHARE, context.deadline.signal);
    underWay += 1;
    try {
      return await send(body, context, deadline);
    } finally {
      underWay -= 1;
      deadline.dispose();
    }
  };

  return {
    async process(options: GraphQLDataSourceProcessOptions<GatewayContext>): Promise<SubgraphAnswer> {
      if (!('incomingRequestContext' in options)) throw failure('INTERNAL_SERVER_ERROR');
      const { request, context, document } = options;
      const { query, operationName, variables } = request;
      const meaning: FetchMeaning = { subgraph: name, shape: shapeOf(document), entities: entityCount(variables) };
      const fetched = await fetchText(JSON.stringify({ query, operationName, variables }), context);
      metrics.subgraphFetches.inc({ subgraph: name, outcome: 'text' in fetched ? 'answered' : fetched.code });
      if ('text' in fetched) return readSubgraphAnswer(fetched.text, meaning);
      const { code, cause } = fetched;
      if (code !== 'REQUEST_CANCELLED')
        log.warn({ subgraph: name, code, error: cause, requestId: context.requestId }, 'a fetch failed');
      return failedAnswer(code, meaning);
    },
    close: () => pool.close(),
  };
}
