import { Kysely, PostgresAdapter, PostgresIntrospector, PostgresQueryCompiler } from 'kysely';
import type { CompiledQuery, DatabaseConnection, Driver, QueryResult } from 'kysely';
import type pg from 'pg';
import type { MacKey } from '../identity.ts';
import type { Deadline } from '../deadline.ts';
import { failure } from '../errors.ts';
import { signScope } from './scope.ts';
import type { RowScope } from './scope.ts';

/** What every transaction of a part is opened with. */
export interface Database {
  readonly pool: pg.Pool;
  readonly scopeKey: MacKey;
}

/** One request's transaction; it opens at the first statement, so that a request without one costs none. */
export interface Transaction<Tables> {
  readonly db: Kysely<Tables>;
  /** Ends it: with a commit where all went well, a rollback otherwise. */
  end(outcome: 'commit' | 'rollback'): Promise<void>;
}

/** What one transaction is opened for. */
export interface TransactionOptions {
  readonly scope: RowScope;
  readonly deadline: Deadline;
  readonly mode: 'read' | 'write';
  /** Told of each statement, opening and closing included, for the statement counter. */
  readonly onStatement: () => void;
}

const SCOPE_TEXT = /^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9+/]+={0,2}\.[0-9a-f]{64}$/;

/**
 * The opening goes as one text of three statements, so the scope costs no round trip of its own. Interpolation is safe
 * because the signed scope's alphabet holds no quote; the check keeps it so.
 */
function openingSql(database: Database, { scope, deadline, mode }: TransactionOptions): string {
  const token = signScope(scope, database.scopeKey, Date.now());
  if (!SCOPE_TEXT.test(token)) throw failure('INTERNAL_SERVER_ERROR');
  const timeoutMs = Math.max(1, Math.ceil(deadline.remainingMs()));
  const begin =
    mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin isolation level read committed';
  return `${begin}; set local hub.scope = '${token}'; set local statement_timeout = ${timeoutMs}`;
}

/** The server process of a connection, for cancelling what it runs; pg declares it on no public type. */
const backendOf = (client: pg.PoolClient): number | null => {
  const id: unknown = Reflect.get(client, 'processID');
  return typeof id === 'number' ? id : null;
};

/**
 * Takes a connection and opens the transaction on it. When the deadline's signal aborts (time is over, or the caller has
 * left), the statement that runs is cancelled on the server by the returned listener.
 */
async function openClient(
  database: Database,
  options: TransactionOptions,
): Promise<{ client: pg.PoolClient; close: (destroy: boolean) => void }> {
  const { signal } = options.deadline;
  signal.throwIfAborted();
  const client = await database.pool.connect();
  const cancel = (): void => {
    const backend = backendOf(client);
    if (backend !== null) database.pool.query('select pg_cancel_backend($1)', [backend]).catch(() => undefined);
  };
  const close = (destroy: boolean): void => {
    signal.removeEventListener('abort', cancel);
    client.release(destroy);
  };
  try {
    options.onStatement();
    await client.query(openingSql(database, options));
    signal.throwIfAborted();
    signal.addEventListener('abort', cancel, { once: true });
    return { client, close };
  } catch (error) {
    close(true);
    throw error;
  }
}

/** Runs Kysely's statements one after the other on one connection: a transaction can do no other. */
function singleConnectionDriver(run: (query: CompiledQuery) => Promise<pg.QueryResult>): Driver {
  const connection: DatabaseConnection = {
    async executeQuery<Row>(query: CompiledQuery): Promise<QueryResult<Row>> {
      const { rows, rowCount } = await run(query);
      return { rows, numAffectedRows: BigInt(rowCount ?? 0) };
    },
    async *streamQuery<Row>(): AsyncIterableIterator<QueryResult<Row>> {
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

/** Opens a transaction under a signed scope and the request's deadline. */
export function openTransaction<Tables>(database: Database, options: TransactionOptions): Transaction<Tables> {
  let opened: ReturnType<typeof openClient> | null = null;
  let last: Promise<unknown> = Promise.resolve();

  const run = (query: CompiledQuery): Promise<pg.QueryResult> => {
    const statement = last.then(async () => {
      opened ??= openClient(database, options);
      const { client } = await opened;
      options.onStatement();
      return client.query(query.sql, [...query.parameters]);
    });
    // The next statement waits for this one whatever becomes of it.
    last = statement.catch(() => undefined);
    return statement;
  };

  const db = new Kysely<Tables>({
    dialect: {
      createAdapter: () => new PostgresAdapter(),
      createDriver: () => singleConnectionDriver(run),
      createIntrospector: (kysely) => new PostgresIntrospector(kysely),
      createQueryCompiler: () => new PostgresQueryCompiler(),
    },
  });

  const end = async (outcome: 'commit' | 'rollback'): Promise<void> => {
    await last;
    const connection = await opened?.catch(() => null);
    opened = null;
    if (connection === null || connection === undefined) return;
    // A connection whose statement was cancelled may still hold the late cancel: it is not used again.
    if (options.deadline.signal.aborted) return connection.close(true);
    try {
      options.onStatement();
      await connection.client.query(outcome);
      connection.close(false);
    } catch (error) {
      connection.close(true);
      throw error;
    }
  };

  return { db, end };
}
