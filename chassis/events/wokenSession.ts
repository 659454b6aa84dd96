import pg from 'pg';
import { breakConnection } from '../postgres/breakConnection.ts';

/** A connection to itself that is woken by notices of one channel. */
export interface WokenSession {
  readonly client: pg.Client;
  /** Aborts when the connection has ended, for whatever reason. */
  readonly lost: AbortSignal;
  /** Resolves at the next notice, at once where one came since the last wait, and in any case after `pollMs`. */
  readonly woken: (pollMs: number) => Promise<void>;
  /** Ends the wait, as a notice would. */
  readonly wake: () => void;
  readonly close: () => Promise<void>;
}

/** What is connected to. */
export interface WokenSessionOptions {
  readonly url: string;
  /** Shown in pg_stat_activity. */
  readonly name: string;
  readonly channel: string;
}

/** A statement that takes longer has lost its server. */
const QUERY_TIMEOUT_MS = 15_000;
const CONNECT_TIMEOUT_MS = 5_000;
/** A server that does not answer a goodbye is left without one. */
const GOODBYE_MS = 1_000;
const KEEP_ALIVE_MS = 10_000;
/** A session holds locks: the server has to notice within a minute when the machine at this end is gone. */
const SERVER_KEEP_ALIVE = '-c tcp_keepalives_idle=30 -c tcp_keepalives_interval=10 -c tcp_keepalives_count=3';

async function closeClient(client: pg.Client): Promise<void> {
  const breaking = setTimeout(() => breakConnection(client), GOODBYE_MS);
  await client.end().catch(() => undefined);
  clearTimeout(breaking);
}

/** Opens the connection and listens. A notice only wakes: it may be lost, so whoever waits polls as well. */
export async function openWokenSession({ url, name, channel }: WokenSessionOptions): Promise<WokenSession> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
    options: `-c timezone=Asia/Shanghai -c search_path=public,hub,pg_temp ${SERVER_KEEP_ALIVE}`,
  });
  const ended = new AbortController();
  let isWoken = false;
  let endWait = (): void => undefined;
  const wake = (): void => {
    isWoken = true;
    endWait();
  };
  const lose = (): void => {
    ended.abort();
    wake();
  };
  client.on('error', lose);
  client.on('end', lose);
  client.on('notification', wake);
  await client.connect();
  await client.query(`listen ${pg.escapeIdentifier(channel)}`).catch(async (error: unknown) => {
    await closeClient(client);
    throw error;
  });
  return {
    client,
    lost: ended.signal,
    wake,
    close: () => closeClient(client),
    async woken(pollMs) {
      if (!isWoken)
        await new Promise<void>((resolve) => {
          const timer = setTimeout(resolve, pollMs);
          endWait = () => {
            clearTimeout(timer);
            resolve();
          };
        });
      isWoken = false;
    },
  };
}
