import { sql } from 'kysely';
import type { QueryExecutorProvider, RawBuilder } from 'kysely';
import { failure } from './errors.ts';
import { rowsOf } from './rowsOf.ts';
import { createListLoader, createLoader, createLoaderFamily } from './loader.ts';

/** Rows on a page when the caller names no number, and the most there may be. */
export const PAGE_SIZE_DEFAULT = 20;
export const PAGE_SIZE_MAX = 100;

/** The arguments of every connection: forwards with first/after, or backwards with last/before. */
export interface PageArguments {
  readonly first?: number | null | undefined;
  readonly after?: string | null | undefined;
  readonly last?: number | null | undefined;
  readonly before?: string | null | undefined;
}

/** Which page is asked for, checked. */
export interface Page {
  readonly size: number;
  readonly backward: boolean;
  readonly cursor: readonly string[] | null;
}

const KEY_FORMATS = {
  instant: /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?[+-]\d\d:\d\d$/,
  date: /^\d{4}-\d\d-\d\d$/,
  id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/,
  text: /^[^\0]{0,200}$/,
  number: /^-?\d{1,15}$/,
} as const;

const KEY_TYPES = { instant: 'timestamptz', date: 'date', id: 'uuid', text: 'text', number: 'bigint' } as const;

/** A column of a sort key and what it holds; `as` is its name in the rows read. */
export interface KeyColumn {
  readonly column: string;
  readonly as: string;
  readonly kind: keyof typeof KEY_FORMATS;
}

/** The order of a connection: its last column is unique, so that a cursor names one place. */
export interface Keyset {
  readonly columns: readonly KeyColumn[];
  readonly descending: boolean;
}

const encodeCursor = (key: readonly string[]): string => Buffer.from(JSON.stringify(key)).toString('base64url');

function decodeCursor(argument: 'after' | 'before', cursor: string, keyset: Keyset): readonly string[] {
  const refuse = () =>
    failure(
      'BAD_USER_INPUT',
      `\`${argument}\` expects a cursor that this list gave (pageInfo or edges.cursor); what came is none. Ask without it to start over.`,
    );
  let key: unknown = null;
  try {
    key = cursor.length <= 1_000 ? JSON.parse(Buffer.from(cursor, 'base64url').toString()) : null;
  } catch {
    throw refuse();
  }
  if (!Array.isArray(key) || key.length !== keyset.columns.length) throw refuse();
  return keyset.columns.map(({ kind }, index) => {
    const part: unknown = key[index];
    if (typeof part !== 'string' || !KEY_FORMATS[kind].test(part)) throw refuse();
    return part;
  });
}

function pageSize(argument: 'first' | 'last', size: number): number {
  if (Number.isInteger(size) && size >= 1 && size <= PAGE_SIZE_MAX) return size;
  throw failure(
    'BAD_USER_INPUT',
    `\`${argument}\` expects a whole number from 1 to ${PAGE_SIZE_MAX}; ${size} came. Ask for a smaller page and go on with its cursor.`,
  );
}

/** Reads and checks the page arguments. @throws BAD_USER_INPUT */
export function readPage({ first, after, last, before }: PageArguments, keyset: Keyset): Page {
  const backward = typeof last === 'number' || typeof before === 'string';
  if (backward && (typeof first === 'number' || typeof after === 'string'))
    throw failure(
      'BAD_USER_INPUT',
      'A page goes forwards (`first`, `after`) or backwards (`last`, `before`); both came. Keep one pair.',
    );
  const name = backward ? 'last' : 'first';
  const cursor = backward ? before : after;
  return {
    size: pageSize(name, (backward ? last : first) ?? PAGE_SIZE_DEFAULT),
    backward,
    cursor: typeof cursor === 'string' ? decodeCursor(backward ? 'before' : 'after', cursor, keyset) : null,
  };
}

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
  { page, keyset }: { readonly page: Page; readonly keyset: Keyset },
  count: () => Promise<number>,
): Connection<Row> {
  const more = rows.length > page.size;
  const kept = rows.slice(0, page.size);
  const nodes = page.backward ? kept.toReversed() : kept;
  const edges = nodes.map((node) => ({
    cursor: encodeCursor(keyset.columns.map(({ as }) => String(Reflect.get(node, as)))),
    node,
  }));
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

/** The pages of many parents in one statement. */
async function readPages<Row>(
  db: QueryExecutorProvider,
  parents: readonly string[],
  source: ConnectionSource,
  page: Page,
): Promise<readonly (Row & PagedRow)[]> {
  const { keyset } = source;
  const order = orderOf(keyset, page.backward);
  const rows = await rowsOf(
    db,
    sql<Row & PagedRow>`
    select parent.id as "parentId", item.*
    from unnest(${parents}::text[]) as parent (id)
    cross join lateral (
      select ${source.select}, row_number() over (order by ${order}) as "position"
      from ${source.from}
      where ${all([...source.where, ...afterCursor(keyset, page)])}
      order by ${order}
      limit ${page.size + 1}
    ) as item
    order by parent.id, item."position"`,
  );
  return rows;
}

async function readCounts(
  db: QueryExecutorProvider,
  parents: readonly string[],
  source: ConnectionSource,
): Promise<readonly { parentId: string; count: number }[]> {
  const rows = await rowsOf(
    db,
    sql<{ parentId: string; count: number }>`
    select parent.id as "parentId", (select count(*) from ${source.from} where ${all(source.where)}) as "count"
    from unnest(${parents}::text[]) as parent (id)`,
  );
  return rows;
}

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
  const counts = createLoaderFamily((args: Args & PageArguments) =>
    createLoader(
      (parents: readonly string[]) => readCounts(db, parents, source(args, parents)),
      (row) => row.parentId,
    ),
  );
  const pages = createLoaderFamily((args: Args & PageArguments) =>
    createListLoader(
      async (parents: readonly string[]) => {
        const described = source(args, parents);
        return readPages<Row>(db, parents, described, readPage(args, described.keyset));
      },
      (row: Row & PagedRow) => row.parentId,
    ),
  );
  return async (args, parent = ROOT) => {
    const { keyset } = source(args, [parent]);
    const page = readPage(args, keyset);
    const rows = await pages(args).load(parent);
    for (const row of rows.slice(0, page.size)) onRow(row);
    return toConnection<Row>(rows, { page, keyset }, async () => (await counts(args).load(parent))?.count ?? 0);
  };
}

/** A connection over a list that is already here, such as the history of one thing; cursors are places in it. */
export function listConnection<Item extends object>(items: readonly Item[], args: PageArguments): Connection<Item> {
  const keyset: Keyset = { descending: false, columns: [{ column: 'place', as: 'place', kind: 'number' }] };
  const page = readPage(args, keyset);
  const placed = items.map((item, place) => ({ ...item, place }));
  const from = page.cursor === null ? null : Number(page.cursor[0]);
  const ahead = placed.filter(({ place }) => from === null || (page.backward ? place < from : place > from));
  const ordered = page.backward ? ahead.toReversed() : ahead;
  return toConnection(ordered.slice(0, page.size + 1), { page, keyset }, async () => items.length);
}
