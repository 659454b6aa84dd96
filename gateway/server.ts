import { randomUUID } from 'node:crypto';
import { createServer as createHttpServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import { DEADLINE_HEADER, HubError, childTraceparent, createDeadline, failure, readDeadlineHeader } from '@hub/chassis';
import type { Logger, Metrics, Principal } from '@hub/chassis';
import type { Credentials } from './admission/authenticate.ts';
import { corsHeaders } from './admission/cors.ts';
import { announcesTooMuch, checkHead, readQuestion } from './admission/readQuestion.ts';
import type { Question } from './admission/readQuestion.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import type { Explorer } from './explorer.ts';
import { jsonReply, refusalReply, writeReply } from './respond.ts';
import type { Reply } from './respond.ts';

/** The longest that any request may take, whatever it asks for. */
const DEADLINE_MAX_MS = 10_000;
const CONNECTIONS_MAX = 1_000;
/** How long the rest of a refused body is read and thrown away, so that its sender sees the refusal. */
const LINGER_MS = 2_000;

/** What the doors of the gateway are made of. */
export interface Serving {
  readonly config: GatewayConfig;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly authenticate: (credentials: Credentials) => Promise<Principal>;
  readonly clock: { nowMs(): number };
  readonly explorer: Explorer | null;
  readonly readiness: (isServing: boolean) => Promise<Reply>;
  readonly isDraining: () => boolean;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** One HTTP request and its response. */
interface Exchange {
  readonly request: IncomingMessage;
  readonly requestId: string;
  /** Aborts when the caller leaves. */
  readonly left: AbortSignal;
}

const headerOf = ({ headers }: IncomingMessage, name: string): string | undefined => {
  const value = headers[name];
  return typeof value === 'string' ? value : undefined;
};

/** One question: who asks, how much, what → plan, fetch, merge, mask → the answer. (Policy will stand between the first two.) */
async function answerQuestion(serving: Serving, exchange: Exchange): Promise<Reply> {
  const deadline = deadlineOf(serving, exchange);
  try {
    const { principal, question } = await admit(serving, exchange);
    const { requestId, request } = exchange;
    const traceparent = childTraceparent(headerOf(request, 'traceparent'));
    const context = { requestId, principal, domainTimeMs: serving.clock.nowMs(), deadline, traceparent };
    return await execute(serving, { question, context, accept: headerOf(request, 'accept') });
  } finally {
    deadline.dispose();
  }
}

const deadlineOf = ({ config }: Serving, { request, left }: Exchange): GatewayContext['deadline'] =>
  createDeadline(
    readDeadlineHeader(headerOf(request, DEADLINE_HEADER), { defaultMs: config.deadlineMs, maxMs: DEADLINE_MAX_MS }),
    left,
  );

/** Lets in a POST of JSON, of bounded size, from a caller with a token; the rest is refused before it costs anything. */
async function admit(
  { config, authenticate }: Serving,
  { request }: Exchange,
): Promise<{ principal: Principal; question: Question }> {
  checkHead(request);
  const principal = await authenticate({
    authorization: headerOf(request, 'authorization'),
    purpose: headerOf(request, 'hub-purpose'),
  });
  return { principal, question: await readQuestion(request, config.bodyBytesMax) };
}

interface Admitted {
  readonly question: Question;
  readonly context: GatewayContext;
  readonly accept: string | undefined;
}

/** Hands the question to the GraphQL server, which parses, validates, asks the engine and masks what went wrong. */
async function execute({ apollo }: Serving, { question, context, accept }: Admitted): Promise<Reply> {
  const headers = new HeaderMap([['content-type', 'application/json']]);
  if (accept !== undefined) headers.set('accept', accept);
  const {
    status,
    headers: given,
    body,
  } = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: question },
    context: async () => context,
  });
  if (body.kind !== 'complete') throw failure('INTERNAL_SERVER_ERROR');
  return {
    status: status ?? 200,
    headers: { 'content-type': given.get('content-type') ?? 'application/json; charset=utf-8' },
    body: body.string,
  };
}

/** What is here, for whoever asks without a browser. */
const welcome = ({ config, explorer }: Serving): Reply =>
  jsonReply(200, {
    name: 'hub',
    mode: config.mode,
    graphql: 'POST /graphql with `Authorization: Bearer <token>`',
    ...(explorer === null ? {} : { explorer: 'open this address in a browser' }),
    state: ['/health', '/ready', '/metrics'],
  });

/** The doors beside the graph: they are read only, and anybody who reaches the address may look. */
async function look(serving: Serving, { request, requestId }: Exchange, path: string): Promise<Reply> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    const refusal = refusalReply(
      failure('METHOD_NOT_ALLOWED', 'This address expects GET; another method came.'),
      requestId,
    );
    return { ...refusal, headers: { ...refusal.headers, allow: 'GET, HEAD' } };
  }
  const { explorer, metrics, config } = serving;
  if (path === '/health') return jsonReply(200, { status: 'up', part: 'gateway', mode: config.mode });
  if (path === '/ready') return serving.readiness(!serving.isDraining());
  if (path === '/metrics')
    return {
      status: 200,
      headers: { 'content-type': metrics.registry.contentType },
      body: await metrics.registry.metrics(),
    };
  if (path === '/')
    return explorer !== null && (headerOf(request, 'accept') ?? '').includes('text/html')
      ? explorer.page()
      : welcome(serving);
  if (explorer !== null && path.startsWith('/explorer/')) return explorer.file(path.slice('/explorer/'.length));
  throw failure('NOT_FOUND', 'The gateway serves /graphql, /health, /ready and /metrics.');
}

const preflight: Reply = Object.freeze({ status: 204, headers: {}, body: '' });

function open(serving: Serving, exchange: Exchange, path: string): Promise<Reply> {
  if (path !== '/graphql') return look(serving, exchange, path);
  return exchange.request.method === 'OPTIONS' ? Promise.resolve(preflight) : answerQuestion(serving, exchange);
}

/** Serves one HTTP request, whatever it is: it always ends in one reply. */
async function serve(serving: Serving, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const startedMs = performance.now();
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(failure('REQUEST_CANCELLED'));
  });
  const exchange = { request, requestId: randomUUID(), left: left.signal };
  const { requestId } = exchange;
  const path = request.url?.split('?', 1)[0] ?? '/';
  const reply = await open(serving, exchange, path).catch((error: unknown) => {
    if (!(error instanceof HubError)) serving.log.error({ error, requestId }, 'a request failed');
    return refusalReply(error, requestId);
  });
  writeReply(response, reply, { 'hub-request-id': requestId, ...exchangeHeaders(serving, request, path) });
  lingerOver(request);
  measure(serving, { path, status: reply.status, requestId, seconds: (performance.now() - startedMs) / 1_000 });
}

/** Headers that depend on who asks and when, not on the answer. */
function exchangeHeaders(
  { config, isDraining }: Serving,
  request: IncomingMessage,
  path: string,
): Readonly<Record<string, string>> {
  const policy = { origins: config.corsOrigins, isLoopbackAllowed: config.mode === 'demo' };
  const cors =
    path === '/graphql' ? corsHeaders(policy, headerOf(request, 'origin'), request.method === 'OPTIONS') : {};
  return { ...cors, ...(isDraining() ? { connection: 'close' } : {}) };
}

/** Counts what was answered; probes and pages are not questions and would only hide them. */
function measure(
  { metrics, log }: Serving,
  { path, status, requestId, seconds }: { path: string; status: number; requestId: string; seconds: number },
): void {
  metrics.httpRequests.inc({ part: 'gateway', status: String(status) });
  if (path !== '/graphql') return;
  metrics.requestSeconds.observe({ part: 'gateway' }, seconds);
  log.info({ requestId, status, ms: Math.round(seconds * 1_000) }, 'answered');
}

/** Throws away what still comes of a refused body; a sender that does not stop is cut off. */
function lingerOver(request: IncomingMessage): void {
  if (request.complete) return;
  request.resume();
  const timer = setTimeout(() => request.socket.destroy(), LINGER_MS).unref();
  request.once('end', () => clearTimeout(timer));
}

/** The HTTP server, bounded against those who open many connections or send slowly; it is not listening yet. */
export function createServer(serving: Serving): Server {
  const handle = (request: IncomingMessage, response: ServerResponse): void => void serve(serving, request, response);
  const server = createHttpServer(
    { headersTimeout: 5_000, requestTimeout: 10_000, connectionsCheckingInterval: 1_000, keepAliveTimeout: 60_000 },
    handle,
  );
  server.maxConnections = CONNECTIONS_MAX;
  // Who asks before sending a large body is not encouraged to send one that is too large.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!announcesTooMuch(request, serving.config.bodyBytesMax)) response.writeContinue();
    server.emit('request', request, response);
  });
  return server;
}
