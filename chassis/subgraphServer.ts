import { DEADLINE_HEADER, createDeadline, readDeadlineHeader } from './deadline.ts';
import { createFailPoints } from './events/failPoint.ts';
import type { RunningEvents } from './events/partEvents.ts';
import { createHttpServer } from './http/httpServer.ts';
import type { HttpServer } from './http/httpServer.ts';
import { readBody } from './http/readBody.ts';
import { jsonReply } from './http/reply.ts';
import type { Reply } from './http/reply.ts';
import { headerOf, stateRoutes } from './http/routes.ts';
import type { Exchange, Routes } from './http/routes.ts';
import { HUB_TOKEN_HEADER } from './identity.ts';
import { createPool } from './postgres/pool.ts';
import type { ListeningPart } from './runPart.ts';
import type { OpenSubgraph, Subgraph, SubgraphResources } from './subgraph.ts';
import type { SubgraphConfig } from './subgraphConfig.ts';
import type { Logger, Metrics } from './telemetry.ts';

/** A subgraph that serves, as the launcher sees it. */
export type RunningSubgraph = ListeningPart;

/** Largest request body that a subgraph reads: the gateway's representations of one fetch. */
const BODY_BYTES_MAX = 4 * 1024 * 1024;
/** Time for a call that came without a deadline, and the most that any may have. */
const DEADLINE_BOUNDS = Object.freeze({ defaultMs: 5_000, maxMs: 15_000 });
const CONNECTIONS_MAX = 24;

/** Answers one call. Its signature is over its body, so the body is read first; nothing of it is looked at before. */
async function answerCall(subgraph: OpenSubgraph, { request, left, traceparent }: Exchange): Promise<Reply> {
  const deadline = createDeadline(readDeadlineHeader(headerOf(request, DEADLINE_HEADER), DEADLINE_BOUNDS), left);
  try {
    const body = await readBody(request, BODY_BYTES_MAX);
    const token = headerOf(request, HUB_TOKEN_HEADER);
    return jsonReply(200, await subgraph.answer({ token, body, deadline, traceparent }));
  } finally {
    deadline.dispose();
  }
}

/** What one subgraph serves with while it runs. */
interface Serving {
  readonly name: string;
  readonly subgraph: OpenSubgraph;
  readonly resources: SubgraphResources;
  /** Null where no event log was given. */
  readonly events: RunningEvents | null;
}

/** That the process turns, and how its events stand; a database that is away is told by readiness. */
async function healthOf({ name, events }: Serving): Promise<Readonly<Record<string, unknown>>> {
  const state = events === null ? { state: 'off', transport: 'none' } : await events.state().catch(() => null);
  return { status: 'up', part: name, events: state ?? { state: 'unknown' } };
}

/** Ready is who takes calls and reaches his database. */
async function readiness(
  { name, resources: { database } }: Serving,
  { isDraining }: Pick<Exchange, 'isDraining'>,
): Promise<Reply> {
  const reaches = await database.pool.query('select 1').then(
    () => true,
    () => false,
  );
  const isReady = reaches && !isDraining;
  return jsonReply(isReady ? 200 : 503, { ready: isReady, part: name });
}

const routesOf = (serving: Serving): Routes =>
  new Map([
    ['/graphql', { methods: ['POST'], answer: (exchange) => answerCall(serving.subgraph, exchange) }],
    ...stateRoutes({
      health: () => healthOf(serving),
      ready: (exchange) => readiness(serving, exchange),
      metrics: serving.resources.metrics,
    }),
  ]);

function serverOf(serving: Serving): HttpServer {
  const routes = routesOf(serving);
  const { log, metrics } = serving.resources;
  return createHttpServer({
    part: serving.name,
    routeOf: (path) => routes.get(path),
    questionPath: '/graphql',
    bodyBytesMax: BODY_BYTES_MAX,
    log,
    metrics,
  });
}

/** Its relay and its consumer, where there is a log to carry events. */
async function startEvents(open: OpenSubgraph, { databaseUrl, events }: SubgraphConfig): Promise<RunningEvents | null> {
  const { address } = events;
  return address === null ? null : open.startEvents({ databaseUrl, config: { ...events, address } });
}

/** A subgraph that listens. */
interface Running {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Opens pool, memory and server; what was opened is closed again where the next does not open. */
async function start(subgraph: Subgraph, config: SubgraphConfig, telemetry: Telemetry): Promise<Running> {
  const { name } = subgraph;
  const { scopeKey, tokenKeys, pseudonymKey } = config;
  const pool = createPool({ url: config.databaseUrl, name: `hub ${name}`, connectionsMax: CONNECTIONS_MAX });
  const passPoint = createFailPoints(config.events.failAt);
  const database = { pool, scopeKey };
  const resources: SubgraphResources = { database, tokenKeys, pseudonymKey, passPoint, ...telemetry };
  const opened: (() => Promise<void>)[] = [() => pool.end()];
  const stop = async (): Promise<void> => {
    for (const close of opened.toReversed()) await close();
  };
  try {
    const open = await subgraph.open(resources);
    opened.push(open.close);
    const events = await startEvents(open, config);
    if (events !== null) opened.push(events.stop);
    const server = serverOf({ name, subgraph: open, resources, events });
    const url = await server.listen(config);
    opened.push(() => server.stop());
    return { url, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Telemetry {
  readonly log: Logger;
  readonly metrics: Metrics;
}

/** Makes a part of a subgraph: its pool, its memory and its HTTP server, started and stopped together. */
export function createSubgraphServer(
  subgraph: Subgraph,
  config: SubgraphConfig,
  telemetry: Telemetry,
): RunningSubgraph {
  let running: Running | null = null;
  let address = '';
  return {
    name: subgraph.name,
    url: () => address,
    async start() {
      running = await start(subgraph, config, telemetry);
      address = running.url;
    },
    async stop() {
      const stopping = running;
      running = null;
      await stopping?.stop();
    },
  };
}
