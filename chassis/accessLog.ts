import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { createConnectionLoader } from './connection.ts';
import type { Connection, PageArguments } from './connection.ts';
import type { Deadline } from './deadline.ts';
import type { Principal } from './identity.ts';
import { openTransaction } from './postgres/transaction.ts';
import type { Database } from './postgres/transaction.ts';
import type { QueryExecutorProvider } from 'kysely';

/**
 * For each type whose rows are a person's, a query over row ids (`ids` is a text array) that gives the pseudonyms of the
 * persons, in a column `person`. It runs under the machine scope `access-log`.
 */
export type PersonRows = Readonly<Record<string, (ids: readonly string[]) => RawBuilder<unknown>>>;

/** Collects which persons' rows go into an answer, and writes that down before the answer leaves. */
export interface AccessRecorder {
  /** Names a row that the answer shows. */
  touch(type: string, id: string): void;
  /** @throws when the records could not be written: then the answer must not leave either. */
  write(database: Database, options: WriteOptions): Promise<void>;
}

interface WriteOptions {
  readonly deadline: Deadline;
  readonly onStatement: () => void;
  readonly fieldsOf: (type: string) => readonly string[];
}

/** A person's look at his own rows is his, and nobody else's, so it leaves no record. */
export function createAccessRecorder(
  personRows: PersonRows,
  { principal, person }: { readonly principal: Principal; readonly person: string | null },
): AccessRecorder {
  const touched = new Map<string, Set<string>>();
  return {
    touch(type, id) {
      const ids = touched.get(type);
      if (ids === undefined) touched.set(type, new Set([id]));
      else ids.add(id);
    },
    async write(database, { deadline, onStatement, fieldsOf }) {
      if (touched.size === 0) return;
      const transaction = openTransaction(database, {
        scope: { kind: 'machine', name: 'access-log' },
        deadline,
        mode: 'write',
        onStatement,
      });
      const at = new Date().toISOString();
      try {
        for (const [type, ids] of touched) {
          const personsOf = personRows[type];
          if (personsOf === undefined) continue;
          await sql`
            insert into hub.access_log (at, person, organisation, post, purpose, thing, fields)
            select distinct ${at}::timestamptz, looked.person, ${principal.organisation}, ${principal.post}, ${principal.purpose}, ${type}, ${fieldsOf(type)}::text[]
            from (${personsOf([...ids])}) as looked
            where looked.person is not null and looked.person is distinct from ${person}`.execute(transaction.db);
        }
        await transaction.end('commit');
      } catch (error) {
        await transaction.end('rollback').catch(() => undefined);
        throw error;
      }
    },
  };
}

/** A record as the person sees it. */
export interface AccessLogEntry {
  readonly id: string;
  readonly at: string;
  readonly byOrganisation: string;
  readonly byPost: string;
  readonly purpose: string;
  readonly fields: readonly string[];
}

/** The caller's own access records, newest first; row security gives nobody another's. */
export const createAccessLogLoader = (
  db: QueryExecutorProvider,
): ((args: PageArguments) => Promise<Connection<AccessLogEntry>>) =>
  createConnectionLoader<PageArguments, AccessLogEntry>(db, () => ({
    select: sql`at, id, organisation as "byOrganisation", post as "byPost", purpose,
      (select array_agg(thing || '.' || field order by field) from unnest(fields) as field) as fields`,
    from: sql`hub.access_log`,
    where: [sql`person = (select hub.scope_person())`],
    keyset: {
      descending: true,
      columns: [
        { column: 'at', as: 'at', kind: 'instant' },
        { column: 'id', as: 'id', kind: 'number' },
      ],
    },
  }));
