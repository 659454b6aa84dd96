import { setTimeout as sleep } from 'node:timers/promises';
import {
  LogUnavailable,
  createPool,
  eventsConfigOf,
  eventsEnvShape,
  hubMode,
  openEventLog,
  readConfig,
  tellLog,
} from '@hub/chassis';
import type { EventLog, EventsConfig, LogAddress, Logger } from '@hub/chassis';
import { eventTopics } from '@hub/schema';
import { z } from 'zod';
import { definitions } from './definitions.ts';
import { secretsOf } from './home.ts';
import { SUBGRAPHS } from './names.ts';
import type { SubgraphName } from './names.ts';
import { eventsEnvOf } from './parts.ts';
import type { EventsOptions, PartsOptions } from './parts.ts';

/** How long after a failure the log is tried again. */
const RETRY_MS = 5_000;

/** The log of a hub and its keys, from its environment. @throws where no log could be named, which the launcher never lets be. */
export function eventsOf(options: EventsOptions): EventsConfig & { readonly address: LogAddress } {
  const shape = z.object({ HUB_MODE: hubMode, ...eventsEnvShape });
  const { env } = options;
  const config = eventsConfigOf(readConfig(shape, { ...eventsEnvOf(options), HUB_MODE: env['HUB_MODE'] }));
  const { address } = config;
  if (address === null) throw new Error('Expected a log of events; neither Kafka nor the log on PostgreSQL was named.');
  return { ...config, address };
}

/** Tells the log how one subgraph's aggregates stand, where it does not know. */
async function tellOf(name: SubgraphName, logId: string, { home, databases }: PartsOptions): Promise<number> {
  const { id, key } = secretsOf(home).scopeKeys[name];
  const pool = createPool({ url: databases.byName[name].appUrl, name: `hub events ${name}`, connectionsMax: 1 });
  try {
    const database = { pool, scopeKey: { id, key: Buffer.from(key, 'base64url') } };
    return await tellLog({ database, snapshots: definitions[name].events.snapshots, logId });
  } finally {
    await pool.end();
  }
}

/** Makes the topics, and tells the log what it does not know. */
async function prepareLog(eventLog: EventLog, options: PartsOptions): Promise<number> {
  await eventLog.ensureTopics(eventTopics);
  const logId = await eventLog.identity();
  const told = await Promise.all(SUBGRAPHS.map((name) => tellOf(name, logId, options)));
  return told.reduce((sum, count) => sum + count, 0);
}

/** A log that was prepared, or will be. */
export interface PreparedEvents {
  /** What carries the events, for people. */
  readonly told: string;
  readonly transport: 'kafka' | 'pglog';
  /** Gives up preparing a log that is still away. */
  readonly stop: () => Promise<void>;
}

const isAway = (error: unknown): boolean => error instanceof LogUnavailable;

/**
 * Prepares the log of events. One that is away does not keep the hub from starting: events wait in the outboxes, and the
 * log is prepared when it is there.
 */
export async function prepareEvents(options: PartsOptions, log: Logger): Promise<PreparedEvents> {
  const eventLog = await openEventLog(eventsOf(options).address, { client: 'hub-launcher', log });
  const { kind: transport, description } = eventLog;
  const stopping = new AbortController();
  const later = async (): Promise<void> => {
    while (!stopping.signal.aborted) {
      await sleep(RETRY_MS, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (stopping.signal.aborted) return;
      try {
        await prepareLog(eventLog, options);
        return log.warn({ transport }, 'the event log is there');
      } catch (error) {
        log.debug({ error }, 'the event log is still away');
      }
    }
  };
  const laterAndClose = async (): Promise<void> => {
    try {
      await later();
    } finally {
      await eventLog.close();
    }
  };
  try {
    const told = await prepareLog(eventLog, options);
    await eventLog.close();
    const snapshots = told === 0 ? '' : `, ${told.toLocaleString('en')} snapshots`;
    return { told: `${description}${snapshots}`, transport, stop: async () => undefined };
  } catch (error) {
    if (!isAway(error)) {
      await eventLog.close();
      throw error;
    }
    const waiting = laterAndClose();
    return {
      told: `${description} does not answer; events wait until it does`,
      transport,
      async stop() {
        stopping.abort();
        await waiting;
      },
    };
  }
}
