import { createPool, toShanghaiIso } from '@hub/chassis';
import type { Logger } from '@hub/chassis';
import { z } from 'zod';

/** Where the demo's domain time begins when nobody has started the clock at a city's own hour. */
export const DEMO_CLOCK_START = '2023-12-26T18:00:00+08:00';
const POLL_INTERVAL_MS = 1_000;

/** A connection, or a pool of them, to the registry as its application role. */
export type Registry = Pick<ReturnType<typeof createPool>, 'query'>;

/** The domain clock as somebody reads it. */
export interface DomainClock {
  /** RFC 3339, in the zone of the city. */
  readonly now: string;
  readonly nowMs: number;
  readonly isRunning: boolean;
}

/** The clock of a process: read for every request, without asking the database. */
export interface RunningClock {
  nowMs(): number;
  start(): Promise<void>;
  stop(): Promise<void>;
}

const rowShape = z.object({ domainBaseMs: z.number(), realBaseMs: z.number(), isRunning: z.boolean() });
type ClockRow = Readonly<z.infer<typeof rowShape>>;

const COLUMNS = `extract(epoch from domain_base)::float8 * 1000 as "domainBaseMs",
  extract(epoch from real_base)::float8 * 1000 as "realBaseMs", is_running as "isRunning"`;

/** A clock set to midnight is at midnight, also while this machine's time is a little behind that of the database. */
const domainNowMs = ({ domainBaseMs, realBaseMs, isRunning }: ClockRow, realMs: number): number =>
  Math.round(domainBaseMs) + (isRunning ? Math.max(0, Math.floor(realMs - realBaseMs)) : 0);

const reading = (row: ClockRow): DomainClock => {
  const nowMs = domainNowMs(row, Date.now());
  return { now: toShanghaiIso(nowMs), nowMs, isRunning: row.isRunning };
};

async function readRow(registry: Registry): Promise<ClockRow> {
  const { rows } = await registry.query(`select ${COLUMNS} from domain_clock`);
  return rowShape.parse(rows[0]);
}

/** Starts the clock at an instant (RFC 3339), unless it has been started: whoever knows the city's hour comes first. */
export async function startDomainClock(registry: Registry, at: string): Promise<void> {
  await registry.query('insert into domain_clock (domain_base) values ($1) on conflict do nothing', [at]);
}

/** Reads the row, which the first reader makes. */
async function readOrStart(registry: Registry): Promise<ClockRow> {
  await startDomainClock(registry, DEMO_CLOCK_START);
  return readRow(registry);
}

/**
 * Sets the domain time, which runs on (or stands) from there.
 * @param domainBase an SQL expression over `$1` and the row.
 */
async function rebase(registry: Registry, domainBase: string, value: number): Promise<DomainClock> {
  await readOrStart(registry);
  const update = `update domain_clock set domain_base = ${domainBase}, real_base = clock_timestamp() returning ${COLUMNS}`;
  const { rows } = await registry.query(update, [value]);
  return reading(rowShape.parse(rows[0]));
}

/** Reads the domain clock; the first reading starts it. */
export const readDomainClock = async (registry: Registry): Promise<DomainClock> => reading(await readOrStart(registry));

/** Sets the domain time, in milliseconds since 1970; it runs on from there. */
export const setDomainClock = (registry: Registry, domainMs: number): Promise<DomainClock> =>
  rebase(registry, 'to_timestamp($1::float8 / 1000)', domainMs);

/** Moves the domain time forward, or back with a negative number of milliseconds. */
export const advanceDomainClock = (registry: Registry, byMs: number): Promise<DomainClock> =>
  rebase(
    registry,
    `domain_base + case when is_running then clock_timestamp() - real_base else interval '0' end + $1::float8 * interval '1 millisecond'`,
    byMs,
  );

/** The real time, as in production. */
const realClock: RunningClock = Object.freeze({
  nowMs: () => Date.now(),
  start: async () => undefined,
  stop: async () => undefined,
});

/** The demo's clock without a registry: it starts when the process does. */
function unsharedClock(): RunningClock {
  const offsetMs = Date.parse(DEMO_CLOCK_START) - Date.now();
  return { ...realClock, nowMs: () => Date.now() + offsetMs };
}

/** Follows the registry's row: a setting by anybody is seen within a second by every process. */
function sharedClock(databaseUrl: string, log: Logger): RunningClock {
  let row: ClockRow = { domainBaseMs: Date.parse(DEMO_CLOCK_START), realBaseMs: Date.now(), isRunning: true };
  let close: (() => Promise<void>) | null = null;

  const poll = async (registry: Registry): Promise<void> => {
    try {
      row = await readRow(registry);
    } catch (error) {
      // The clock runs on from the last reading: a registry that is away stops no question.
      log.warn({ error }, 'the domain clock could not be read');
    }
  };
  return {
    nowMs: () => domainNowMs(row, Date.now()),
    async start() {
      const pool = createPool({ url: databaseUrl, name: 'hub registry', connectionsMax: 2 });
      row = await readOrStart(pool).catch(async (error: unknown) => {
        await pool.end();
        throw error;
      });
      let current: Promise<void> | null = null;
      const timer = setInterval(() => {
        current ??= poll(pool).finally(() => (current = null));
      }, POLL_INTERVAL_MS);
      timer.unref();
      close = async () => {
        clearInterval(timer);
        await current;
        await pool.end();
      };
    },
    async stop() {
      const closing = close;
      close = null;
      await closing?.();
    },
  };
}

/** What the domain clock of a process depends on. */
export interface ClockOptions {
  readonly mode: 'demo' | 'production';
  /** The registry as its application role; null keeps a clock of this process alone. */
  readonly databaseUrl: string | null;
  readonly log: Logger;
}

/** Makes the clock of a process: the real time in production, the registry's in the demo. */
export function createDomainClock({ mode, databaseUrl, log }: ClockOptions): RunningClock {
  if (mode === 'production') return realClock;
  return databaseUrl === null ? unsharedClock() : sharedClock(databaseUrl, log);
}
