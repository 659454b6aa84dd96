import pg from 'pg';

/** PostgreSQL type ids whose text form is read in a way of our own. */
const INT8 = 20;
const NUMERIC = 1700;
const DATE = 1082;
const TIMESTAMPTZ = 1184;

/** `2023-12-26 18:00:00.5+08` → `2023-12-26T18:00:00.5+08:00`: the text that the graph answers, without a Date between. */
const isoFromPostgres = (text: string): string => {
  const zone = /[+-]\d\d$/.test(text) ? ':00' : '';
  return `${text.slice(0, 10)}T${text.slice(11)}${zone}`;
};

const readers = new Map<number, (text: string) => unknown>([
  [INT8, Number],
  [NUMERIC, Number],
  [DATE, (text) => text],
  [TIMESTAMPTZ, isoFromPostgres],
]);

/** Reads dates and instants as text: civil dates stay civil dates, instants carry the zone of the city. */
export const rowTypes: pg.CustomTypesConfig = {
  getTypeParser(id: number, format?: 'text' | 'binary') {
    const reader = format === 'binary' ? undefined : readers.get(id);
    return reader ?? pg.types.getTypeParser(id, format === 'binary' ? 'binary' : 'text');
  },
};

/** What a pool is made from. */
export interface PoolOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  /** Most connections at a time. */
  readonly connectionsMax: number;
  /** After which the server ends a statement; by default it does not. */
  readonly statementTimeoutMs?: number | undefined;
}

/** A server that has gone without a word is noticed on connections that wait. */
const KEEP_ALIVE_MS = 10_000;

/** A pool of connections in the city's time zone; idle ones close, so an unused part costs nothing. */
export function createPool({ url, name, connectionsMax, statementTimeoutMs }: PoolOptions): pg.Pool {
  const pool = new pg.Pool({
    connectionString: url,
    application_name: name,
    max: connectionsMax,
    idleTimeoutMillis: 30_000,
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    statement_timeout: statementTimeoutMs ?? false,
    options: '-c timezone=Asia/Shanghai -c search_path=public,hub,pg_temp',
    types: rowTypes,
  });
  // An idle connection that the server closes would otherwise end the process; the next query opens a new one.
  pool.on('error', () => undefined);
  // So would one that is in use and has no statement running; the next one on it fails, and says why.
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}
