import type { TestSubgraph } from './subgraph.ts';

/** Columns of text that are not protected, as `part.table.column`, and why; closed lists of words are left out by themselves. */
const OPEN: readonly (readonly [pattern: RegExp, why: string])[] = [
  [/\.(division_code|division_path|also_covers_codes|also_covers_paths)$/, 'where something is: codes of the register'],
  [/\.(divisions|division_\w+)\.(?!document_no|decided_by|organisation|post)/, 'the register itself'],
  [/_cube\./, 'sums that triggers keep'],
  [/\.(event_categories|intake_channels|dispute_categories|confirmation_rules|standard_aspects)\./, 'published lists'],
  [/\.(category|channel)$/, 'codes of such a list'],
  [/\.(state|stage|status)$/, 'words of the domain'],
  [/^grid\.(grid_cells|grid_events)\.code$|^grid\.hotline_tickets\.no$/, 'numbers that people are given to ask by'],
  [/^mediation\.dispute_cases\.external_ref$/, 'such a number'],
  [/^mediation\.helper_services\.(helper|activity)$|^credit\.award_handles\.handle$/, 'what an award is given by'],
  [/^cadres\.organisations\.uscc$/, 'a public register with check digits'],
  [/^credit\.credit_rankings\.month$/, 'a month'],
  [/^credit\.point_rules\.steps$/, 'a published curve'],
];
/** Who somebody is: commands look at it, so that what stands there serves as the canary. */
const PERSON = /\.(person|holder|caller|decided_by|reported_by)$/;

/** A column of text, and how its content is written. */
interface TextColumn {
  readonly table: string;
  readonly column: string;
  readonly type: 'text' | 'text[]' | 'jsonb';
}

/** Columns of text, but for those of a closed list of words, references to the register, and what is computed. */
const COLUMNS = `
  select class.relname as table, attname as column, format_type(atttypid, null) as type
  from pg_class as class join pg_attribute on attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = ''
  where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
    and format_type(atttypid, null) in ('text', 'text[]', 'jsonb')
    and not exists (select from pg_constraint where conrelid = class.oid and conkey = array[attnum] and contype = 'c'
      and pg_get_constraintdef(pg_constraint.oid) ~ '= ANY|<@')
  order by 1, 2`;

/** The columns whose content is nobody's business outside of a part. */
export async function protectedColumns({ admin }: TestSubgraph, part: string): Promise<readonly TextColumn[]> {
  const { rows } = await admin.query<TextColumn>(COLUMNS);
  return rows.filter(({ table, column }) => !OPEN.some(([pattern]) => pattern.test(`${part}.${table}.${column}`)));
}

const isPerson = ({ table, column }: TextColumn): boolean => PERSON.test(`.${table}.${column}`);

/** Tells a canary from every other; one is in each row. */
const MARK = 'kanarie';
const canaryOf = ({ table, column }: TextColumn): string =>
  `'${MARK}_' || left(md5('${table}.${column}'), 12) || '_' || left(md5(ctid::text), 12)`;
const written: Readonly<Record<TextColumn['type'], (column: TextColumn) => string>> = {
  text: canaryOf,
  // As many as there were: some count how many sign.
  'text[]': (column) =>
    `array(select ${canaryOf(column)} || '_' || place from unnest("${column.column}") with ordinality as one (old, place))`,
  // Histories: who did something is in each step.
  jsonb: (column) =>
    `(select coalesce(jsonb_agg(step || jsonb_build_object('by', ${canaryOf(column)})), '[]') from jsonb_array_elements(${column.column}) as step)`,
};

/** Writes one column, also where it was empty, unless the table forbids that. @returns how many rows have it. */
async function plantColumn({ admin }: TestSubgraph, column: TextColumn): Promise<number> {
  const update = `update "${column.table}" set "${column.column}" = ${written[column.type](column)}`;
  const client = await admin.connect();
  try {
    const run = async (text: string): Promise<number> => {
      await client.query('begin; set local session_replication_role = replica');
      const done = await client.query(text).catch(async (error: unknown) => {
        await client.query('rollback');
        throw error;
      });
      await client.query('commit');
      return done.rowCount ?? 0;
    };
    return await run(update).catch(() => run(`${update} where "${column.column}" is not null`));
  } finally {
    client.release();
  }
}

/** Writes a canary into every protected column of every row. @returns how many rows each column has. */
export async function plantCanaries(hub: TestSubgraph, part: string): Promise<ReadonlyMap<string, number>> {
  const planted = new Map<string, number>();
  for (const column of await protectedColumns(hub, part)) {
    if (isPerson(column)) continue;
    const name = `${part}.${column.table}.${column.column}`;
    const rows = await plantColumn(hub, column).catch((cause: unknown) => {
      throw new Error(`Expected ${name} to take a canary, or to be named as open with a reason.`, { cause });
    });
    planted.set(name, rows);
  }
  return planted;
}

/** Texts that are shorter occur by chance. */
const LENGTH_MIN = 6;

/** All that stands in protected columns now, also what commands have written since. */
export async function protectedTexts(hub: TestSubgraph, part: string): Promise<ReadonlySet<string>> {
  const texts = new Set<string>();
  for (const { table, column, type } of await protectedColumns(hub, part)) {
    const text = type === 'jsonb' ? `jsonb_path_query("${column}", '$[*].by') #>> '{}'` : `unnest(array["${column}"])`;
    const { rows } = await hub.admin.query<{ text: string | null }>(`select distinct ${text} as text from ${table}`);
    for (const row of rows) if (row.text !== null && row.text.length >= LENGTH_MIN) texts.add(row.text);
  }
  return texts;
}
