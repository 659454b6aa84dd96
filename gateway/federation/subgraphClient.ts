import { DEADLINE_HEADER, HUB_TOKEN_HEADER, HubError, childTraceparent, createDeadline, forwardMs } from '@hub/chassis';
import type { Deadline, ErrorCode } from '@hub/chassis';
import { Pool } from 'undici';
import type { Dispatcher } from 'undici';
import type { SubgraphAddress } from '../config.ts';
import type { GatewayContext } from '../context.ts';
import { createCallSigner } from './callSigner.ts';

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

/** A fetch's answer as text, or why there is none. */
export type Fetched = { readonly text: string } | { readonly code: ErrorCode; readonly cause: unknown };

/** The way to one subgraph. */
export interface SubgraphClient {
  /** Sends one signed body for a request. It never throws: what goes wrong is the answer. */
  fetch(body: string, context: GatewayContext): Promise<Fetched>;
  close(): Promise<void>;
}

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

async function readResponse({ statusCode, headers, body }: Dispatcher.ResponseData): Promise<Fetched> {
  if (statusCode !== 200) {
    await body.dump({ limit: 65_536 });
    return { code: statusCode === 504 ? 'DEADLINE_EXCEEDED' : 'SUBGRAPH_UNAVAILABLE', cause: `HTTP ${statusCode}` };
  }
  const isAnnounced = Number(headers['content-length'] ?? 0) > RESPONSE_BYTES_MAX;
  // What says beforehand that it is too much is not read at all; the connection goes with it.
  if (isAnnounced) body.once('error', () => undefined).destroy();
  const text = isAnnounced ? null : await readText(body);
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

/** The address of a subgraph's GraphQL; a bare origin means /graphql there. */
export function graphqlUrl(url: string): URL {
  const parsed = new URL(url);
  if (parsed.pathname === '/') parsed.pathname = '/graphql';
  return parsed;
}

/** The headers of one fetch: who asks and when, how long it may take, and whose trace it is of. */
function createHeaders(
  name: string,
  { tokenKeys: [key] }: SubgraphAddress,
): (body: string, context: GatewayContext, deadline: Deadline) => Record<string, string> {
  if (key === undefined) throw new TypeError(`The subgraph ${name} has no key to sign calls with.`);
  const sign = createCallSigner(name, key);
  return (body, { principal, domainTimeMs, traceparent }, deadline) => ({
    'content-type': 'application/json',
    accept: 'application/json',
    [HUB_TOKEN_HEADER]: sign(principal, { body, domainTimeMs }, Date.now()),
    [DEADLINE_HEADER]: String(forwardMs(deadline)),
    traceparent: childTraceparent(traceparent),
  });
}

/** Makes the way to one subgraph: bounded connections, and a deadline, cancellation and signature for every fetch. */
export function createSubgraphClient(name: string, address: SubgraphAddress): SubgraphClient {
  const url = graphqlUrl(address.url);
  const headersOf = createHeaders(name, address);
  const pool = new Pool(url.origin, {
    connections: CONNECTIONS_MAX,
    pipelining: 1,
    keepAliveTimeout: IDLE_MS,
    keepAliveMaxTimeout: IDLE_MS,
    connect: { timeout: CONNECT_TIMEOUT_MS },
  });
  let underWay = 0;

  const send = async (body: string, context: GatewayContext, deadline: Deadline): Promise<Fetched> => {
    const { pathname: path } = url;
    const headers = headersOf(body, context, deadline);
    try {
      const response = await pool.request({ path, method: 'POST', headers, body, signal: deadline.signal });
      return await readResponse(response);
    } catch (error) {
      return breakOff(error, deadline);
    }
  };
  return {
    async fetch(body, context) {
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
    },
    close: () => pool.close(),
  };
}
