import pg from 'pg';

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

/** Opens the connection and listens. A notice only wakes: it may be lost, so whoever waits polls as well. */
export async function openWokenSession({ url, name, channel }: WokenSessionOptions): Promise<WokenSession> {
  const client = new pg.Client({
    connectionString: url,
    application_name: name,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    query_timeout: QUERY_TIMEOUT_MS,
    keepAlive: true,
    options: '-c timezone=Asia/Shanghai -c search_path=public,hub,pg_temp',
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
  await client.query(`listen ${pg.escapeIdentifier(channel)}`);
  return {
    client,
    lost: ended.signal,
    wake,
    close: () => client.end().catch(() => undefined),
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
