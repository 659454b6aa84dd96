import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type pg from 'pg';
import {
  createLogger,
  createMetrics,
  createSubgraphServer,
  newUuid,
  noEvents,
  openEventLog,
  writeEnvelope,
} from '@hub/chassis';
import type { EventLog, EventsConfig, LogAddress, MacKey, RunningSubgraph, Subgraph } from '@hub/chassis';
import { createGateway } from '@hub/gateway';
import { grid } from '@hub/grid';
import { mediation } from '@hub/mediation';
import { PRODUCERS, eventTopics } from '@hub/schema';
import { createPglogDatabase } from '../../chassis/testing/pglogDatabase.ts';
import { createToyIssuer, toyClock } from '../../gateway/testing/toyHub.ts';
import type { ToyIssuer } from '../../gateway/testing/toyHub.ts';
import { openDisputeTown } from './disputeTown.ts';
import { openGridTown } from './gridTown.ts';
import { openTestKafka } from './kafka.ts';
import { testServer } from './subgraph.ts';
import type { TestSubgraph } from './subgraph.ts';

/** Who asks, as his token says: what is not named is an official's. */
export interface Identity {
  readonly scope: object;
  readonly roles?: readonly string[];
  readonly subject?: string;
  readonly client?: string;
  readonly lifetimeS?: number;
}

/** What of a contract says where a record goes. */
interface Told {
  readonly type: string;
  readonly topic: string;
  readonly producer: string;
  /** The field of the data that is the record's key. */
  readonly key: string;
}

/** A gateway over grid and mediation, each on a small town of its own, with a log between them. */
export interface LiveHub {
  readonly url: string;
  readonly grid: TestSubgraph;
  readonly mediation: TestSubgraph;
  readonly eventLog: EventLog;
  /** Of the log's database, as the superuser; null on Kafka. */
  readonly logRows: pg.Pool | null;
  token(identity: Identity): Promise<string>;
  /** Tells the log how something stands, as its owner's relay does. @param key another than its owner's, for a forgery. */
  tell(contract: Told, data: Readonly<Record<string, unknown>>, key?: MacKey): Promise<void>;
  /** Ends the gateway only. */
  stopGateway(): Promise<void>;
  stop(): Promise<void>;
}

const log = createLogger({ name: 'test', level: process.env['LOG_LEVEL'] ?? 'silent' });
const AT = '2023-12-26T18:00:00+08:00';
/** Nothing listens there: these parts are down. */
const NOWHERE = 'http://127.0.0.1:1/graphql';

interface OpenLog {
  readonly address: LogAddress;
  readonly rows: pg.Pool | null;
  readonly close: () => Promise<void>;
}

/** A Kafka of the test's own. */
export async function openKafka(): Promise<OpenLog> {
  const kafka = await openTestKafka();
  const address = { kind: 'kafka', brokers: kafka.brokers, replication: 1, tls: null, sasl: null } as const;
  return { address, rows: null, close: () => kafka.stop() };
}

/** The log on PostgreSQL, in a database as the hub provisions it. */
async function openPglog(): Promise<OpenLog> {
  const { databaseUrl, scopeKey, admin: rows } = await createPglogDatabase((await testServer()).adminUrl);
  return { address: { kind: 'pglog', databaseUrl, scopeKey }, rows, close: () => rows.end() };
}

function serverOf(definition: Subgraph, { app, resources }: TestSubgraph, events: EventsConfig): RunningSubgraph {
  const { database, tokenKeys, pseudonymKey } = resources;
  const config = {
    mode: 'demo' as const,
    host: '127.0.0.1',
    port: 0,
    databaseUrl: app.options.connectionString ?? '',
    tokenKeys,
    scopeKey: database.scopeKey,
    pseudonymKey,
    events,
    logLevel: 'silent',
  };
  return createSubgraphServer(definition, config, { log, metrics: createMetrics(definition.name) });
}

/** Makes the writer of records, which counts as each producer does. */
function createTeller(eventLog: EventLog, keys: ReadonlyMap<string, MacKey>): LiveHub['tell'] {
  let sequence = 1_000_000;
  return async ({ type, topic, producer, key: keyField }, data, forgery) => {
    const key = forgery ?? keys.get(producer);
    if (key === undefined) throw new Error(`There is no key of ${producer}.`);
    const subject = String(data[keyField]);
    sequence += 1;
    const facts = { id: newUuid(), producer, type, subject, sequence, traceparent: null, data };
    const value = writeEnvelope({ ...facts, occurredAt: AT, knownAt: AT }, key);
    await eventLog.publish([{ topic, key: subject, value }]);
  };
}

interface Parts {
  readonly town: TestSubgraph;
  readonly disputes: TestSubgraph;
  readonly events: EventsConfig;
  readonly eventLog: EventLog;
}

async function startServers({ town, disputes, events, eventLog }: Parts) {
  const servers = [serverOf(grid, town, events), serverOf(mediation, disputes, events)];
  for (const server of servers) await server.start();
  const [gridServer, mediationServer] = servers;
  const issuer = await createToyIssuer();
  const down = { url: NOWHERE, tokenKeys: [{ id: 'k1', key: randomBytes(32) }] };
  const gateway = createGateway(
    {
      mode: 'demo',
      host: '127.0.0.1',
      port: 0,
      supergraphPath: fileURLToPath(new URL('../../schema/supergraph.graphql', import.meta.url)),
      subgraphs: {
        grid: { url: `${gridServer?.url() ?? ''}/graphql`, tokenKeys: town.resources.tokenKeys },
        mediation: { url: `${mediationServer?.url() ?? ''}/graphql`, tokenKeys: disputes.resources.tokenKeys },
        credit: down,
        cadres: down,
      },
      issuer,
      databaseUrl: null,
      events: noEvents,
      deadlineMs: 5_000,
      bodyBytesMax: 65_536,
      corsOrigins: [],
      explorer: null,
      logLevel: 'silent',
    },
    { log, clock: toyClock, eventLog, eventKeysOf: events.keysOf },
  );
  await gateway.start();
  return { servers, issuer, gateway };
}

const LOOK_EVERY_MS = 20;

/** Waits until the gateway has joined the log: before, it refuses subscriptions and says to come again. */
async function untilLive(url: string, issuer: ToyIssuer): Promise<void> {
  const isRefused = async (): Promise<boolean> => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${await issuer.issue()}` };
    const response = await fetch(`${url}/graphql/stream`, {
      method: 'POST',
      headers,
      body: '{"query":"{ __typename }"}',
    });
    await response.body?.cancel();
    return response.status === 503;
  };
  while (await isRefused()) await sleep(LOOK_EVERY_MS);
}

/** Starts all of it. Changes come by commands, or by rows changed behind the hub's back and told with `tell`. */
export async function startLiveHub(openLog: () => Promise<OpenLog> = openPglog): Promise<LiveHub> {
  const [town, disputes, opened] = await Promise.all([openGridTown(), openDisputeTown(), openLog()]);
  const { address } = opened;
  const keys = new Map(PRODUCERS.map((producer) => [producer as string, { id: producer, key: randomBytes(32) }]));
  const keysOf = (producer: string): readonly MacKey[] => [keys.get(producer) ?? []].flat();
  const eventLog = await openEventLog(address, { client: 'test', log });
  await eventLog.ensureTopics(eventTopics);
  const events = { address, keysOf, failAt: null };
  const { servers, issuer, gateway } = await startServers({ town, disputes, events, eventLog });
  await untilLive(gateway.url(), issuer);
  return {
    url: gateway.url(),
    grid: town,
    mediation: disputes,
    eventLog,
    logRows: opened.rows,
    token({ scope, roles = [], subject, client = 'live-test', lifetimeS = 600 }) {
      const purposes = ['supervision', 'dispatch'];
      const hub = { organisation: 'Test office', post: 'Tester', roles, scope, purposes };
      const exp = Math.floor(Date.now() / 1_000) + lifetimeS;
      return issuer.issue({ sub: subject, client_id: client, exp, hub });
    },
    tell: createTeller(eventLog, keys),
    stopGateway: () => gateway.stop(),
    async stop() {
      await gateway.stop();
      for (const server of servers) await server.stop();
      await eventLog.close();
      await Promise.all([opened.close(), town.close(), disputes.close()]);
    },
  };
}
