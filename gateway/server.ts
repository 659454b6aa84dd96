import { HeaderMap } from '@apollo/server';
import type { ApolloServer } from '@apollo/server';
import {
  DEADLINE_HEADER,
  createDeadline,
  createHttpServer,
  failure,
  isLoopback,
  headerOf,
  jsonReply,
  readDeadlineHeader,
  readOnly,
  stateRoutes,
} from '@hub/chassis';
import type { Exchange, HttpServer, Logger, Metrics, Reply, Route, Routes, StreamReply } from '@hub/chassis';
import type { Caller, Credentials } from './admission/authenticate.ts';
import { corsHeaders } from './admission/cors.ts';
import { acceptsStream, checkHead, readQuestion } from './admission/readQuestion.ts';
import type { Question } from './admission/readQuestion.ts';
import type { GatewayConfig } from './config.ts';
import type { GatewayContext } from './context.ts';
import type { Explorer } from './explorer.ts';
import type { Live } from './live/live.ts';

/** The longest that any request may take, whatever it asks for. */
const DEADLINE_MAX_MS = 10_000;
const QUESTION_PATH = '/graphql';
const STREAM_PATH = '/graphql/stream';
const EXPLORER_PATH = '/explorer/';

/** What the gateway serves with. */
export interface Serving {
  readonly config: GatewayConfig;
  readonly apollo: ApolloServer<GatewayContext>;
  readonly live: Live;
  readonly authenticate: (credentials: Credentials) => Promise<Caller>;
  readonly clock: { readonly nowMs: () => number };
  readonly explorer: Explorer | null;
  readonly readiness: (isServing: boolean) => Promise<Reply>;
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** One question: who asks, how much, what → plan, fetch, merge, mask → the answer. (Policy will stand between the first two.) */
async function answerQuestion(serving: Serving, exchange: Exchange): Promise<Reply> {
  const deadline = deadlineOf(serving, exchange);
  try {
    const { caller, question } = await admit(serving, exchange);
    const { requestId, request, traceparent } = exchange;
    const { principal } = caller;
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

/** One question whose answer goes on: the same admission, then updates for as long as the caller stays. */
async function answerWithStream(serving: Serving, exchange: Exchange): Promise<StreamReply> {
  if (!acceptsStream(headerOf(exchange.request, 'accept')))
    throw failure('BAD_REQUEST', 'This address answers with a stream: it expects `Accept: text/event-stream`.');
  return serving.live.open({ ...(await admit(serving, exchange)), exchange });
}

/** Lets in JSON of bounded size from a caller with a token; the rest is refused before it costs anything. */
async function admit(
  { config, authenticate }: Serving,
  { request }: Exchange,
): Promise<{ readonly caller: Caller; readonly question: Question }> {
  checkHead(request);
  const caller = await authenticate({
    authorization: headerOf(request, 'authorization'),
    purpose: headerOf(request, 'hub-purpose'),
  });
  return { caller, question: await readQuestion(request, config.bodyBytesMax) };
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
  const answered = await apollo.executeHTTPGraphQLRequest({
    httpGraphQLRequest: { method: 'POST', headers, search: '', body: question },
    context: async () => context,
  });
  if (answered.body.kind !== 'complete') throw failure('INTERNAL_SERVER_ERROR');
  return {
    status: answered.status ?? 200,
    headers: { 'content-type': answered.headers.get('content-type') ?? 'application/json; charset=utf-8' },
    body: answered.body.string,
  };
}

/** What is here, for whoever asks without a browser. */
const welcome = ({ config, explorer }: Serving): Reply =>
  jsonReply(200, {
    name: 'hub',
    mode: config.mode,
    graphql: 'POST /graphql with `Authorization: Bearer <token>`',
    live: 'POST /graphql/stream with `Accept: text/event-stream`',
    ...(explorer === null ? {} : { explorer: 'open this address in a browser' }),
    state: ['/health', '/ready', '/metrics'],
  });

const isBrowser = ({ request }: Exchange): boolean => (headerOf(request, 'accept') ?? '').includes('text/html');

const preflight: Reply = Object.freeze({ status: 204, headers: {}, body: '' });

/** An address of the graph: what POST answers, and whether pages of other origins may ask. */
const graphRoute = (answer: Route['answer']): Route => ({
  methods: ['POST', 'OPTIONS'],
  answer: async (exchange) => (exchange.request.method === 'OPTIONS' ? preflight : answer(exchange)),
});

/** Every address but the explorer's files; those beside the graph are read only, and whoever reaches them may look. */
const routesOf = (serving: Serving): Routes => {
  const { config, explorer, metrics, readiness } = serving;
  return new Map([
    [QUESTION_PATH, graphRoute((exchange) => answerQuestion(serving, exchange))],
    [STREAM_PATH, graphRoute((exchange) => answerWithStream(serving, exchange))],
    [
      '/',
      readOnly(async (exchange) => (explorer !== null && isBrowser(exchange) ? explorer.page() : welcome(serving))),
    ],
    ...stateRoutes({
      health: async () => ({
        status: 'up',
        part: 'gateway',
        mode: config.mode,
        transport: config.events.address?.kind ?? 'none',
      }),
      ready: ({ isDraining }) => readiness(!isDraining),
      metrics,
    }),
  ]);
};

/**
 * Its files hold tokens of the demo, so they are given under this machine's own names only: a page of another site that
 * has its own name point here is not answered.
 */
const fileRoute = (explorer: Explorer): Route =>
  readOnly(async ({ path, request }) => {
    const asked = `http://${headerOf(request, 'host') ?? ''}`;
    if (!URL.canParse(asked) || !isLoopback(new URL(asked).hostname))
      throw failure('NOT_FOUND', 'The explorer answers at a loopback address only, such as http://localhost:4000.');
    return explorer.file(path.slice(EXPLORER_PATH.length));
  });

/** Makes the gateway's HTTP server; it is not listening yet. */
export function createServer(serving: Serving): HttpServer {
  const { config, explorer, log, metrics } = serving;
  const routes = routesOf(serving);
  const files = explorer === null ? undefined : fileRoute(explorer);
  const isGraph = (path: string): boolean => path === QUESTION_PATH || path === STREAM_PATH;
  const policy = { origins: config.corsOrigins, isLoopbackAllowed: config.mode === 'demo' };
  return createHttpServer({
    part: 'gateway',
    routeOf: (path) => (path.startsWith(EXPLORER_PATH) ? files : routes.get(path)),
    questionPath: QUESTION_PATH,
    bodyBytesMax: config.bodyBytesMax,
    headersOf: ({ path, request, requestId }) => ({
      'hub-request-id': requestId,
      ...(isGraph(path) ? corsHeaders(policy, headerOf(request, 'origin'), request.method === 'OPTIONS') : {}),
    }),
    log,
    metrics,
  });
}
