import { randomUUID } from 'node:crypto';
import { setMaxListeners } from 'node:events';
import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { failure } from '../errors.ts';
import { tellableFailure } from '../maskError.ts';
import { childTraceparent, parseTraceparent } from '../telemetry.ts';
import type { Logger, Metrics } from '../telemetry.ts';
import { createDrain } from './drain.ts';
import { announcesTooMuch, lingerOver } from './readBody.ts';
import { refusalReply, writeReply } from './reply.ts';
import type { Reply } from './reply.ts';
import { headerOf } from './routes.ts';
import type { Exchange, Route } from './routes.ts';
import { writeStream } from './streamReply.ts';
import type { StreamReply } from './streamReply.ts';

/** Against those who open many connections, or send slowly. */
const CONNECTIONS_MAX = 1_000;
const BOUNDS = Object.freeze({
  headersTimeout: 5_000,
  requestTimeout: 10_000,
  connectionsCheckingInterval: 1_000,
  keepAliveTimeout: 60_000,
});

/** What an HTTP server of a part is made from. */
export interface HttpServerOptions {
  readonly part: string;
  readonly routeOf: (path: string) => Route | undefined;
  /** The path of the questions, whose answers are timed and logged; probes and pages would only hide them. */
  readonly questionPath: string;
  readonly bodyBytesMax: number;
  /** Headers that depend on who asks, not on the answer. */
  readonly headersOf?: (exchange: Exchange) => Readonly<Record<string, string>>;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** An HTTP server, not listening yet. */
export interface HttpServer {
  /** @returns the address, as a URL. */
  listen(wish: ListenWish): Promise<string>;
  /** Finishes what is in flight, within a bound. */
  stop(): Promise<void>;
}

/** Where to listen; port 0 takes a free one. */
export interface ListenWish {
  readonly host: string;
  readonly port: number;
}

async function answer({ routeOf }: HttpServerOptions, exchange: Exchange): Promise<Reply | StreamReply> {
  const route = routeOf(exchange.path);
  if (route === undefined) throw failure('NOT_FOUND', 'There is nothing at this address.');
  const { method = '' } = exchange.request;
  if (route.methods.includes(method)) return route.answer(exchange);
  const methods = route.methods.join(', ');
  const refusal = failure('METHOD_NOT_ALLOWED', `This address expects ${methods}; another method came.`);
  return refusalReply(refusal, { requestId: exchange.requestId }, { allow: methods });
}

/** Counts what was answered, and says so. */
function tell(
  { part, questionPath, metrics, log }: HttpServerOptions,
  { path, requestId, traceparent }: Exchange,
  { status, seconds }: { readonly status: number; readonly seconds: number },
): void {
  metrics.httpRequests.inc({ part, status: String(status) });
  if (path !== questionPath) return;
  metrics.requestSeconds.observe({ part }, seconds);
  const { traceId } = parseTraceparent(traceparent) ?? {};
  log.info({ requestId, traceId, status, ms: Math.round(seconds * 1_000) }, 'answered');
}

/** One request with all that its answer depends on. */
interface Serving {
  readonly exchange: Exchange;
  readonly response: ServerResponse;
  /** Aborts when the server is on its way down. */
  readonly draining: AbortSignal;
}

/** Serves one HTTP request, whatever it is: it always ends in one reply. */
async function serve(options: HttpServerOptions, { exchange, response, draining }: Serving): Promise<void> {
  const { headersOf, log } = options;
  const { requestId, left } = exchange;
  const startedMs = performance.now();
  const reply = await answer(options, exchange).catch((error: unknown) => {
    const { failure: told, cause } = tellableFailure(error);
    if (cause !== undefined) log.error({ error: cause, requestId }, 'a request failed');
    return refusalReply(told, { requestId });
  });
  const headers = { ...headersOf?.(exchange), ...(exchange.isDraining ? { connection: 'close' } : {}) };
  const seconds = (): number => (performance.now() - startedMs) / 1_000;
  if ('stream' in reply) {
    options.metrics.httpRequests.inc({ part: options.part, status: String(reply.status) });
    await writeStream(response, reply, { headers, ends: [left, draining] });
    log.info({ requestId, status: reply.status, ms: Math.round(seconds() * 1_000) }, 'a stream ended');
    return;
  }
  writeReply(response, reply, headers);
  lingerOver(exchange.request);
  tell(options, exchange, { status: reply.status, seconds: seconds() });
}

/** A signal that aborts when a caller leaves before his answer was written. */
function leftSignal(response: ServerResponse): AbortSignal {
  const left = new AbortController();
  response.once('close', () => {
    if (!response.writableFinished) left.abort(failure('REQUEST_CANCELLED'));
  });
  return left.signal;
}

const listen = (server: Server, { host, port }: ListenWish): Promise<string> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, () => {
      server.off('error', reject);
      const address = server.address();
      const bound = typeof address === 'object' && address !== null ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${bound}`);
    });
  });

/** Makes the HTTP server of a part. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const draining = new AbortController();
  // Every stream listens to it.
  setMaxListeners(0, draining.signal);
  const handle = (request: IncomingMessage, response: ServerResponse): void => {
    const exchange: Exchange = {
      request,
      path: request.url?.split('?', 1)[0] ?? '/',
      requestId: randomUUID(),
      traceparent: childTraceparent(headerOf(request, 'traceparent')),
      left: leftSignal(response),
      get isDraining() {
        return draining.signal.aborted;
      },
    };
    serve(options, { exchange, response, draining: draining.signal }).catch((error: unknown) => {
      options.log.error({ error, requestId: exchange.requestId }, 'an answer could not be written');
      response.destroy();
    });
  };
  const server = createServer(BOUNDS, handle);
  server.maxConnections = CONNECTIONS_MAX;
  // Who asks before sending a large body is not encouraged to send one that is too large.
  server.on('checkContinue', (request: IncomingMessage, response: ServerResponse) => {
    if (!announcesTooMuch(request, options.bodyBytesMax)) response.writeContinue();
    server.emit('request', request, response);
  });
  const drain = createDrain(server);
  return {
    listen: (wish) => listen(server, wish),
    async stop() {
      draining.abort();
      await drain();
    },
  };
}
