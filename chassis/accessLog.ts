import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import { createConnectionLoader } from './connection.ts';
import type { Connection } from './connection.ts';
import type { Deadline } from './deadline.ts';
import type { Principal } from './identity.ts';
import { invariant } from './invariant.ts';
import type { PageArguments } from './pages.ts';
import { openTransaction } from './postgres/transaction.ts';
import type { Database } from './postgres/transaction.ts';

/**
 * For each type whose rows are a person's, a query over row ids (`ids` is a text array) that gives the pseudonyms of the
 * persons, in a column `person`. It runs under the machine scope `access-log`.
 */
export type PersonRows = Readonly<Record<string, (ids: readonly string[]) => RawBuilder<unknown>>>;

/** Collects which persons' rows go into an answer, and writes that down before the answer leaves. */
export interface AccessRecorder {
  /** Names a row that the answer shows, of a type that has person rows. */
  touch(type: string, id: string): void;
  /** @throws when the records could not be written: then the answer must not leave either. */
  write(database: Database, options: WriteOptions): Promise<void>;
}

/** What the records of one answer are written with. */
export interface WriteOptions {
  readonly deadline: Deadline;
  readonly onStatement: () => void;
  /** The fields of a type that the answer shows. */
  readonly fieldsOf: (type: string) => readonly string[];
}

/** Who reads. */
export interface Reader {
  readonly principal: Principal;
  /** His own pseudonym: a person's look at his own rows is his, and nobody else's, so it leaves no record. */
  readonly person: string | null;
}

/** Makes the recorder of one request. */
export function createAccessRecorder(personRows: PersonRows, { principal, person }: Reader): AccessRecorder {
  const touched = new Map<string, Set<string>>();

  /** Whose rows of one type were shown, and which fields of them. */
  const shown = (thing: string, ids: ReadonlySet<string>, fields: readonly string[]): RawBuilder<unknown> => {
    const persons = personRows[thing]?.([...ids]);
    invariant(persons !== undefined, `policies say whose the rows of ${thing} are`);
    return sql`select ${thing} as thing, ${fields}::text[] as fields, looked.person from (${persons}) as looked`;
  };

  /** One record for each person and type; one statement for all. */
  const insertRecords = (fieldsOf: WriteOptions['fieldsOf']): RawBuilder<unknown> => sql`
    insert into hub.access_log (at, person, organisation, post, purpose, thing, fields)
    select distinct ${new Date().toISOString()}::timestamptz, person, ${principal.organisation}, ${principal.post}, ${principal.purpose}, thing, fields
    from (${sql.join(
      [...touched].map(([thing, ids]) => shown(thing, ids, fieldsOf(thing))),
      sql` union all `,
    )}) as shown
    where person is not null and person is distinct from ${person}`;

  return {
    touch(type, id) {
      invariant(Object.hasOwn(personRows, type), `policies say whose the rows of ${type} are`);
      touched.set(type, (touched.get(type) ?? new Set()).add(id));
    },
    async write(database, { deadline, onStatement, fieldsOf }) {
      if (touched.size === 0) return;
      const scope = { kind: 'machine', name: 'access-log' } as const;
      const transaction = openTransaction(database, { scope, deadline, mode: 'write', onStatement });
      // A statement that fails is told by the end, which then commits nothing.
      await insertRecords(fieldsOf)
        .execute(transaction.db)
        .catch(() => undefined);
      await transaction.end('commit');
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
