import { Command } from 'commander';
import { homeOf, readState } from '../home.ts';
import type { HubState } from '../home.ts';
import { say, sayJson, table } from '../output.ts';
import { eventsWords, partEventsState, transportWords } from '../partEventsState.ts';
import type { PartEventsState } from '../partEventsState.ts';
import { isAlive, isReady } from '../running.ts';

interface PartStatus {
  readonly name: string;
  readonly pid: number;
  readonly url: string;
  /** Whether it answers questions. It does also while the log of events is away: what it has to tell waits. */
  readonly ready: boolean;
  /** Null where it does not say, or has to do with none. */
  readonly events: PartEventsState | null;
}

/** What `hub status --json` gives; programs rely on it. */
export interface HubStatus {
  readonly state: 'ready' | 'degraded' | 'stopped';
  readonly mode: string | null;
  readonly pid: number | null;
  readonly gateway: { readonly url: string } | null;
  readonly parts: readonly PartStatus[];
  readonly databases: readonly (HubState['databases'][number] & { readonly roles: readonly string[] })[];
  /** What carries events; none while nothing runs. */
  readonly transport: HubState['transport'] | 'none';
}

/** Asks every part of the hub of a home whether it is ready. */
export async function statusOf(home: string): Promise<HubStatus> {
  const known = readState(home);
  if (known === null || !isAlive(known.pid))
    return { state: 'stopped', mode: null, pid: null, gateway: null, parts: [], databases: [], transport: 'none' };
  const parts = await Promise.all(
    known.parts.map(async ({ name, pid, url }) => {
      const [ready, events] = await Promise.all([isReady(url), partEventsState(url)]);
      return { name, pid, url, ready, events };
    }),
  );
  return {
    state: parts.every(({ ready }) => ready) ? 'ready' : 'degraded',
    mode: known.mode,
    pid: known.pid,
    gateway: { url: known.gatewayUrl },
    parts,
    databases: known.databases.map((database) => ({
      ...database,
      roles: ['migrator', 'app', 'reader'].map((role) => `${database.name}_${role}`),
    })),
    transport: known.transport,
  };
}

/** `hub status`. */
export const statusCommand = (): Command =>
  new Command('status')
    .description(
      'Tell whether the hub runs, whether each of its parts is ready, and how its events stand. Exit code 0 when all are ready.',
    )
    .option('--json', 'print the result as JSON')
    .action(async ({ json }: { json?: true }) => {
      const status = await statusOf(homeOf(process.env));
      if (status.state !== 'ready') process.exitCode = 1;
      if (json) return sayJson(status);
      say(`hub: ${status.state}`);
      if (status.transport !== 'none') say(`events: ${transportWords(status.transport)}`);
      for (const line of table(
        status.parts.map(({ name, pid, url, ready, events }) => [
          `  ${name}`,
          ready ? 'ready' : 'not ready',
          url,
          `pid ${pid}`,
          eventsWords(events),
        ]),
      ))
        say(line);
      for (const line of table(
        status.databases.map(({ name, host, port, database }) => [`  ${name}`, `${host}:${port}/${database}`]),
      ))
        say(line);
    });
