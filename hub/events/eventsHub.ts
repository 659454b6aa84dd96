import { createLogger, createMetrics, createPool, openEventLog } from '@hub/chassis';
import type { EventLog, EventOperations, EventsConfig, LogAddress } from '@hub/chassis';
import { findDatabases } from '../databases.ts';
import { definitions } from '../definitions.ts';
import { eventsOf } from '../events.ts';
import { homeOf, pseudonymKeyOf, secretsOf } from '../home.ts';
import type { HubState } from '../home.ts';
import { SUBGRAPHS, isSubgraphName } from '../names.ts';
import type { SubgraphName } from '../names.ts';
import { requireRunning } from '../running.ts';
import { runningEnv } from '../runningEnv.ts';

/**
 * The events of the running hub, as a command sees them: its databases and its log, whatever carries it. The hub must run,
 * for only it says which log is in use; its parts need not.
 */
export interface EventsHub {
  readonly state: HubState;
  readonly config: EventsConfig & { readonly address: LogAddress };
  readonly openLog: () => Promise<EventLog>;
  /** What can be done about the events of one part; whoever opens it closes it. */
  readonly openPart: (name: SubgraphName) => Promise<EventOperations>;
}

/** A replay handles some keys at the same time, and judges each record by the register. */
const CONNECTIONS_MAX = 6;

const bytes = (text: string): Buffer => Buffer.from(text, 'base64url');

/** Finds databases and log of the running hub. @throws where no hub runs. */
export async function openEventsHub(): Promise<EventsHub> {
  const home = homeOf(process.env);
  const state = requireRunning(home);
  const env = runningEnv(state, process.env);
  const log = createLogger({ name: 'hub', level: env['LOG_LEVEL'] ?? 'warn' });
  const databases = await findDatabases({ home, env, log });
  const config = eventsOf({ home, env, databases });
  return {
    state,
    config,
    openLog: () => openEventLog(config.address, { client: 'hub-command', log }),
    async openPart(name) {
      const { appUrl: url } = databases.byName[name];
      const { id, key } = secretsOf(home).scopeKeys[name];
      const pool = createPool({ url, name: `hub events ${name}`, connectionsMax: CONNECTIONS_MAX });
      const resources = {
        database: { pool, scopeKey: { id, key: bytes(key) } },
        tokenKeys: [],
        pseudonymKey: bytes(pseudonymKeyOf(name, env)),
        log,
        metrics: createMetrics(name),
      };
      try {
        const operations = await definitions[name].operate(resources, { databaseUrl: url, config });
        const close = async (): Promise<void> => {
          await operations.close();
          await pool.end();
        };
        return { ...operations, close };
      } catch (error) {
        await pool.end();
        throw error;
      }
    },
  };
}

/** Does some work on the events of one part. */
export async function withPart<Result>(
  hub: EventsHub,
  name: SubgraphName,
  work: (operations: EventOperations) => Promise<Result>,
): Promise<Result> {
  const operations = await hub.openPart(name);
  try {
    return await work(operations);
  } finally {
    await operations.close();
  }
}

/** A part that has events. @throws saying which there are. */
export function requireSubgraph(name: string): SubgraphName {
  if (isSubgraphName(name)) return name;
  throw new Error(`Expected a part with events (${SUBGRAPHS.join(', ')}); ${name} came.`);
}

/** @throws where the log does not answer, before long work begins or an answer could only be wrong. */
export async function requireLog(eventLog: EventLog): Promise<void> {
  if (await eventLog.isReachable()) return;
  throw new Error(
    `Expected the event log to answer (${eventLog.description}); it does not. Bring it back, see docs/runbooks/log-away.md; nothing is lost meanwhile.`,
  );
}
