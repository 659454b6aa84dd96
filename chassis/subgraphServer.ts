import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DEADLINE_HEADER, createDeadline, readDeadlineHeader } from './deadline.ts';
import { HubError, errorCatalogue, failure } from './errors.ts';
import { HUB_TOKEN_HEADER } from './identity.ts';
import type { Part } from './lifecycle.ts';
import { createPool } from './postgres/pool.ts';
import type { Subgraph, OpenSubgraph, SubgraphResources } from './subgraph.ts';
import type { SubgraphConfig } from './subgraphConfig.ts';
import type { Logger, Metrics } from './telemetry.ts';

/** A subgraph that serves, as the launcher sees it. */
export interface RunningSubgraph extends Part {
  /** Where it listens, once started. */
  url(): string;
}

/** Largest request body that a subgraph reads: the gateway's representations of one fetch. */
const BODY_BYTES_MAX = 4 * 1024 * 1024;
/** Time for a call that came without a deadline, and the most that any may have. */
const DEADLINE_DEFAULT_MS = 5_000;
const DEADLINE_MAX_MS = 15_000;
const CONNECTIONS_MAX = 24;

async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request) {
    if (!Buffer.isBuffer(chunk)) continue;
    bytes += chunk.length;
    if (bytes > BODY_BYTES_MAX)
      throw failure('PAYLOAD_TOO_LARGE', `The body may have ${BODY_BYTES_MAX} bytes; more came.`);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
    'cache-control': 'no-store',
  });
  response.end(text);
}

const headerOf = (request: IncomingMessage, name: string): string | undefined => {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** Answers one signed call. The signature is checked before anything of the body is looked at. */
async function answer(subgraph: OpenSubgraph, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(failure('REQUEST_CANCELLED'));
  });
  const body = await readBody(request);
  const ms = readDeadlineHeader(headerOf(request, DEADLINE_HEADER), {
    defaultMs: DEADLINE_DEFAULT_MS,
    maxMs: DEADLINE_MAX_MS,
  });
  const deadline = createDeadline(ms, left.signal);
  try {
    send(response, 200, await subgraph.answer({ token: headerOf(request, HUB_TOKEN_HEADER), body, deadline }));
  } finally {
    deadline.dispose();
  }
}

function refuse(response: ServerResponse, error: unknown, log: Logger): void {
  const known = error instanceof HubError ? error : failure('INTERNAL_SERVER_ERROR');
  if (known !== error) log.error({ error }, 'a call failed');
  if (!response.headersSent && !response.destroyed)
    send(response, errorCatalogue[known.code].status, { errors: [known.toJSON()] });
}

/** What serves one subgraph while it runs. */
interface Serving {
  readonly subgraph: OpenSubgraph;
  readonly metrics: Metrics;
  readonly log: Logger;
  readonly ready: () => Promise<boolean>;
  readonly name: string;
}

async function route(
  { subgraph, metrics, log, ready, name }: Serving,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const path = request.url?.split('?', 1)[0];
  if (path === '/health') return send(response, 200, { status: 'up', part: name });
  if (path === '/ready') {
    const isReady = await ready();
    return send(response, isReady ? 200 : 503, { ready: isReady, part: name });
  }
  if (path === '/metrics') {
    response.writeHead(200, { 'content-type': metrics.registry.contentType });
    return void response.end(await metrics.registry.metrics());
  }
  if (path !== '/graphql')
    return send(response, 404, {
      errors: [failure('NOT_FOUND', 'A subgraph serves /graphql, /health, /ready and /metrics.').toJSON()],
    });
  if (request.method !== 'POST') {
    response.setHeader('allow', 'POST');
    return refuse(response, failure('METHOD_NOT_ALLOWED'), log);
  }
  await answer(subgraph, request, response).catch((error: unknown) => refuse(response, error, log));
}

const listen = (server: Server, { port, host }: { port: number; host: string }): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });

const close = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });

/** Makes a part of a subgraph: its pool, its memory and its HTTP server, started and stopped together. */
export function createSubgraphServer(
  subgraph: Subgraph,
  config: SubgraphConfig,
  telemetry: { readonly log: Logger; readonly metrics: Metrics },
): RunningSubgraph {
  const { log, metrics } = telemetry;
  const scopeKey = config.scopeKey;
  let stop = async (): Promise<void> => undefined;
  let address = '';

  return {
    name: subgraph.name,
    url: () => address,
    async start() {
      const pool = createPool({
        url: config.databaseUrl,
        name: `hub ${subgraph.name}`,
        connectionsMax: CONNECTIONS_MAX,
      });
      const resources: SubgraphResources = {
        database: { pool, scopeKey },
        tokenKeys: config.tokenKeys,
        pseudonymKey: config.pseudonymKey,
        log,
        metrics,
      };
      const open = await subgraph.open(resources).catch(async (error: unknown) => {
        await pool.end();
        throw error;
      });
      let draining = false;
      const ready = async (): Promise<boolean> =>
        !draining &&
        pool.query('select 1').then(
          () => true,
          () => false,
        );
      const serving: Serving = { subgraph: open, metrics, log, ready, name: subgraph.name };
      const server = createServer(
        { requestTimeout: 20_000, headersTimeout: 5_000, keepAliveTimeout: 60_000 },
        (request, response) => {
          void route(serving, request, response).catch((error: unknown) => refuse(response, error, log));
        },
      );
      await listen(server, config);
      const bound = server.address() as AddressInfo;
      address = `http://${config.host}:${bound.port}`;
      stop = async () => {
        draining = true;
        await close(server);
        await open.close();
        await pool.end();
      };
    },
    stop: () => stop(),
  };
}
