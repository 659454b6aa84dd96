import type { TestSubgraph } from './subgraph.ts';

/** What a consumer leaves behind beside its part's own rows. */
const OF_EVENTS = ['hub.outbox', 'hub.inbox', 'hub.parked_events', 'hub.parked_keys'];

/** The columns of each table that can be written. */
const COLUMNS = `
  select format('%I.%I', namespace.nspname, class.relname) as table, 'kept.' || quote_ident(class.relname) as kept,
    string_agg(quote_ident(attname), ', ' order by attnum) as columns
  from pg_class as class join pg_namespace as namespace on namespace.oid = class.relnamespace
  join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
  where class.relkind in ('r', 'p') and not class.relispartition
    and (namespace.nspname = 'public' or format('%I.%I', namespace.nspname, class.relname) = any ($1))
  group by 1, 2`;

/**
 * Keeps the rows of a part as they are now, with what it remembers of events, so that a test can begin again without a
 * database more. The part may run meanwhile, as long as nothing is on its way to it.
 * @returns what brings them back.
 */
export async function keepRows({ admin }: TestSubgraph): Promise<() => Promise<void>> {
  const { rows: tables } = await admin.query<Readonly<Record<'table' | 'kept' | 'columns', string>>>(COLUMNS, [
    OF_EVENTS,
  ]);
  await admin.query('create schema kept');
  for (const { table, kept } of tables) await admin.query(`create table ${kept} as table ${table}`);
  return async () => {
    const back = tables.map(
      ({ table, kept, columns }) =>
        `delete from ${table}; insert into ${table} (${columns}) overriding system value select ${columns} from ${kept};`,
    );
    // Rows come back as they were: nothing is counted, checked or told anew.
    await admin.query(`begin; set local session_replication_role = replica; ${back.join(' ')} commit`);
  };
}
