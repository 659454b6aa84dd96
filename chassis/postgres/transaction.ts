import { once } from 'node:events';
import { isNativeError } from 'node:util/types';
import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type pg from 'pg';
import { throwIfOver } from '../deadline.ts';
import type { Deadline } from '../deadline.ts';
import { HubError, errorCatalogue } from '../errors.ts';
import type { MacKey } from '../identity.ts';
import { breakConnection } from './breakConnection.ts';
import { cancelStatement } from './cancelStatement.ts';
import { setScopeSql } from './scope.ts';
import type { RowScope } from './scope.ts';

/** What every transaction of a part is opened with. */
export interface Database {
  readonly pool: pg.Pool;
  readonly scopeKey: MacKey;
}

type Outcome = 'commit' | 'rollback';

/** One request's transaction; it opens at the first statement, so that a request without one costs none. */
export interface Transaction<Tables> {
  readonly db: Kysely<Tables>;
  /** Ends it. @throws when changes were to be committed and were not, for whatever reason; never otherwise. */
  end(outcome: Outcome): Promise<void>;
}

/** What one transaction is opened for. */
export interface TransactionOptions {
  readonly scope: RowScope;
  readonly deadline: Deadline;
  readonly mode: 'read' | 'write';
  /** Told of each statement, opening and closing included, for the statement counter. */
  readonly onStatement: () => void;
}

/**
 * The opening goes as one text of three statements, so the scope costs no round trip of its own. The timeout is a bound
 * for each statement; the deadline of all of them together is kept by the cancel request.
 */
function openingSql(database: Database, { scope, deadline, mode }: TransactionOptions): string {
  const timeoutMs = Math.max(1, Math.ceil(deadline.remainingMs()));
  const begin =
    mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin isolation level read committed';
  return `${begin}; ${setScopeSql(scope, database.scopeKey)}; set local statement_timeout = ${timeoutMs}`;
}

/** The connection of an open transaction. */
interface OpenClient {
  readonly client: pg.PoolClient;
  /** From here on nothing is cancelled. */
  readonly settle: () => void;
}

const unavailable = (error: unknown): HubError =>
  new HubError('SERVICE_UNAVAILABLE', errorCatalogue.SERVICE_UNAVAILABLE.meaning, {
    originalError: isNativeError(error) ? error : null,
  });

/** Waits for a connection, but not longer than the deadline; one that comes too late goes back unused. */
async function takeClient({ pool }: Database, { signal }: Deadline): Promise<pg.PoolClient> {
  const coming = pool.connect();
  const listening = new AbortController();
  const over = once(signal, 'abort', { signal: listening.signal }).then(() => null);
  over.catch(() => undefined);
  try {
    const client = await Promise.race([coming, over]);
    if (client !== null) return client;
  } catch (error) {
    throw unavailable(error);
  } finally {
    listening.abort();
  }
  coming.then(
    (late) => late.release(),
    () => undefined,
  );
  throw signal.reason;
}

/** How long after the deadline a server may still answer; one that has gone without a word never would. */
const ANSWER_MS_MAX = 2_000;

/** Cancels what runs on a connection once the deadline is over, and breaks the connection where nothing comes of it. */
function watchOver(client: pg.PoolClient, { signal }: Deadline): OpenClient['settle'] {
  let breaking: NodeJS.Timeout | undefined;
  const cancel = (): void => {
    cancelStatement(client);
    breaking = setTimeout(() => breakConnection(client), ANSWER_MS_MAX);
  };
  signal.addEventListener('abort', cancel, { once: true });
  return () => {
    signal.removeEventListener('abort', cancel);
    clearTimeout(breaking);
  };
}

/**
 * Takes a connection and opens the transaction on it. When the deadline's signal aborts (time is over, or the caller has
 * left), the statement that runs is cancelled on the server.
 */
async function openClient(database: Database, options: TransactionOptions): Promise<OpenClient> {
  const { deadline, onStatement } = options;
  const client = await takeClient(database, deadline);
  const settle = watchOver(client, deadline);
  try {
    onStatement();
    await client.query(openingSql(database, options));
    throwIfOver(deadline);
  } catch (error) {
    settle();
    client.release(true);
    throw error;
  }
  return { client, settle };
}

/** Ends a transaction and gives its connection back; one that may still meet a late cancel is not used again. */
async function closeClient(
  { client, settle }: OpenClient,
  { deadline, onStatement }: TransactionOptions,
  outcome: Outcome,
): Promise<void> {
  settle();
  const breaking = setTimeout(() => breakConnection(client), deadline.remainingMs() + ANSWER_MS_MAX);
  try {
    deadline.signal.throwIfAborted();
    onStatement();
    await client.query(outcome);
    client.release();
  } catch (error) {
    client.release(true);
    throw error;
  } finally {
    clearTimeout(breaking);
  }
}

/** Runs Kysely's statements one after the other on one connection: a transaction can do no other. */
function singleConnectionDriver(run: (query: CompiledQuery) => Promise<pg.QueryResult>): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, rowCount } = await run(query);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    streamQuery() {
      throw new TypeError('A request reads pages, not streams.');
    },
  };
  const refuse = async (): Promise<void> => {
    throw new TypeError('The transaction is already open, and the chassis ends it.');
  };
  const nothing = async (): Promise<void> => undefined;
  return {
    init: nothing,
    acquireConnection: async () => connection,
    beginTransaction: refuse,
    commitTransaction: refuse,
    rollbackTransaction: refuse,
    releaseConnection: nothing,
    destroy: nothing,
  };
}

/** Kysely whose statements are run, one after the other, by whoever gives `run`. */
export const kyselyOver = <Tables>(run: (query: CompiledQuery) => Promise<pg.QueryResult>): Kysely<Tables> =>
  new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => singleConnectionDriver(run),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

/**
 * Opens a transaction under a signed scope and the request's deadline. After a statement that failed, and after the
 * deadline or the end, no other is sent: resolvers that lost their audience must not open a connection again.
 */
export function openTransaction<Tables>(database: Database, options: TransactionOptions): Transaction<Tables> {
  const { deadline, mode, onStatement } = options;
  let opened: Promise<OpenClient> | null = null;
  let isEnded = false;
  let last: Promise<unknown> = Promise.resolve();

  const send = async ({ sql, parameters }: CompiledQuery): Promise<pg.QueryResult> => {
    if (isEnded) throw new TypeError('The transaction has ended; a statement came after it.');
    throwIfOver(deadline);
    opened ??= openClient(database, options);
    const { client } = await opened;
    throwIfOver(deadline);
    onStatement();
    return client.query(sql, [...parameters]);
  };

  const run = (query: CompiledQuery): Promise<pg.QueryResult> => {
    // A rejected link rejects all that follow it, each with the first fault: PostgreSQL would refuse them, too.
    const statement = last.then(() => send(query));
    statement.catch(() => undefined);
    last = statement;
    return statement;
  };

  const end = async (outcome: Outcome): Promise<void> => {
    isEnded = true;
    const fault = await last.then(
      () => null,
      (error: unknown) => ({ error }),
    );
    const client = await opened?.catch(() => null);
    opened = null;
    const closing = client ? closeClient(client, options, fault === null ? outcome : 'rollback') : Promise.resolve();
    // What was read is read, and what is rolled back is gone: only a commit of changes can fail.
    if (mode === 'read' || outcome === 'rollback') return closing.catch(() => undefined);
    if (fault === null) return closing;
    await closing.catch(() => undefined);
    throw fault.error;
  };

  return { db: kyselyOver<Tables>(run), end };
}
