import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import { createListLoader, createLoader, createLoaderFamily } from './loader.ts';
import { createCursors, readPage } from './pages.ts';
import type { Cursors, KeyColumn, Keyset, Page, PageArguments } from './pages.ts';
import { rowsOf } from './rowsOf.ts';

const KEY_TYPES: Readonly<Record<KeyColumn['kind'], string>> = Object.freeze({
  instant: 'timestamptz',
  date: 'date',
  id: 'uuid',
  text: 'text',
  number: 'bigint',
});

/** A count as the graph gives it; connections count the rows that the caller may read, so theirs is always exact. */
export interface ExactCount {
  readonly value: number;
  readonly status: 'EXACT';
}

/** A Relay connection; totalCount is counted only where it is asked for. */
export interface Connection<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[];
  readonly nodes: readonly Node[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: () => Promise<ExactCount>;
}

/** Makes a connection of rows read with one row more than the page holds. */
export function toConnection<Row extends object>(
  rows: readonly Row[],
  { page, cursors }: { readonly page: Page; readonly cursors: Cursors },
  count: () => Promise<number>,
): Connection<Row> {
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  const nodes = page.backward ? kept.toReversed() : kept;
  const edges = nodes.map((node) => ({ cursor: cursors.write(node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: page.backward ? page.cursor !== null : more,
      hasPreviousPage: page.backward ? more : page.cursor !== null,
      startCursor: edges.at(0)?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    totalCount: async () => ({ value: await count(), status: 'EXACT' }),
  };
}

/** Where a connection's rows come from. `where` may name `parent.id`, the thing that the connection hangs under. */
export interface ConnectionSource {
  readonly select: RawBuilder<unknown>;
  readonly from: RawBuilder<unknown>;
  readonly where: readonly RawBuilder<unknown>[];
  readonly keyset: Keyset;
}

const all = (conditions: readonly RawBuilder<unknown>[]): RawBuilder<unknown> =>
  conditions.length === 0
    ? sql`true`
    : sql.join(
        conditions.map((condition) => sql`(${condition})`),
        sql` and `,
      );

const orderOf = ({ columns, descending }: Keyset, backward: boolean): RawBuilder<unknown> =>
  sql.join(columns.map(({ column }) => sql`${sql.ref(column)} ${sql.raw(descending === backward ? 'asc' : 'desc')}`));

function afterCursor({ columns, descending }: Keyset, { cursor, backward }: Page): readonly RawBuilder<unknown>[] {
  if (cursor === null) return [];
  const left = sql.join(columns.map(({ column }) => sql.ref(column)));
  const right = sql.join(columns.map(({ kind }, index) => sql`${cursor[index]}::${sql.raw(KEY_TYPES[kind])}`));
  return [sql`(${left}) ${sql.raw(descending === backward ? '>' : '<')} (${right})`];
}

/** Rows as a page statement reads them: the parent they hang under and their place in its page. */
interface PagedRow {
  readonly parentId: string;
  readonly position: number;
}

/** What the pages of one field are read by: its source, its cursors, and the page asked for. */
interface PageReader {
  readonly source: ConnectionSource;
  readonly cursors: Cursors;
  readonly page: Page;
}

/** The pages of many parents in one statement. */
const readPages = <Row>(
  db: QueryExecutorProvider,
  parents: readonly string[],
  { source: { select, from, where, keyset }, page }: PageReader,
): Promise<readonly (Row & PagedRow)[]> => {
  const order = orderOf(keyset, page.backward);
  return rowsOf(
    db,
    sql<Row & PagedRow>`
    select parent.id as "parentId", item.*
    from unnest(${parents}::text[]) as parent (id)
    cross join lateral (
      select ${select}, row_number() over (order by ${order}) as "position"
      from ${from}
      where ${all([...where, ...afterCursor(keyset, page)])}
      order by ${order}
      limit ${page.size + 1}
    ) as item
    order by parent.id, item."position"`,
  );
};

const readCounts = (
  db: QueryExecutorProvider,
  parents: readonly string[],
  { from, where }: ConnectionSource,
): Promise<readonly { parentId: string; count: number }[]> =>
  rowsOf(
    db,
    sql<{ parentId: string; count: number }>`
    select parent.id as "parentId", (select count(*) from ${from} where ${all(where)}) as "count"
    from unnest(${parents}::text[]) as parent (id)`,
  );

/** The parent of a connection that hangs under the root. */
const ROOT = '';

/** Reads one connection; the same field of a hundred parents is read in one statement. */
export type ConnectionLoader<Args, Row> = (args: Args & PageArguments, parent?: string) => Promise<Connection<Row>>;

/**
 * A loader of connections for one request.
 * @param source what a field with these arguments reads. It is given the parents too, so that it may build its
 *   conditions from all of them (areas of divisions, for one).
 * @param onRow told of each row that goes into the answer, such as for an access record.
 */
export function createConnectionLoader<Args extends object, Row extends object>(
  db: QueryExecutorProvider,
  source: (args: Args & PageArguments, parents: readonly string[]) => ConnectionSource,
  onRow: (row: Row) => void = () => undefined,
): ConnectionLoader<Args, Row> {
  const readerOf = (args: Args & PageArguments, parents: readonly string[]): PageReader => {
    const described = source(args, parents);
    const cursors = createCursors(described.keyset, described.from.compile(db).sql);
    return { source: described, cursors, page: readPage(args, cursors) };
  };
  const counts = createLoaderFamily((args: Args & PageArguments) =>
    createLoader(
      (parents: readonly string[]) => readCounts(db, parents, source(args, parents)),
      (row) => row.parentId,
    ),
  );
  const pages = createLoaderFamily((args: Args & PageArguments) =>
    createListLoader(
      (parents: readonly string[]) => readPages<Row>(db, parents, readerOf(args, parents)),
      (row: Row & PagedRow) => row.parentId,
    ),
  );
  return async (args, parent = ROOT) => {
    const { page, cursors } = readerOf(args, [parent]);
    const rows = await pages(args).load(parent);
    for (const row of rows.slice(0, page.size)) onRow(row);
    return toConnection<Row>(rows, { page, cursors }, async () => (await counts(args).load(parent))?.count ?? 0);
  };
}
