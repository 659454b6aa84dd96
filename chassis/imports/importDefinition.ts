/** A value as a source system sends it; lists and JSON come as PostgreSQL's own text of them. */
export type ImportValue = string | number | boolean | null;
/** One row, its values in the order of the definition's columns. */
export type ImportRow = readonly ImportValue[];

/** What every row must satisfy before any row is taken. */
export interface ImportCheck {
  /** What was expected, for the error; what came and the row are added. */
  readonly expected: string;
  /** The column to show. */
  readonly column: string;
  /** A condition over the staging row `staged` that is true for a bad row. */
  readonly broken: string;
}

/** One door: how rows of one kind come into a subgraph, from the generator as from a source system. */
export interface ImportDefinition {
  readonly dataset: string;
  /** Column names and their SQL types, in the order of a row. */
  readonly columns: Readonly<Record<string, string>>;
  /** Columns that hold an issuer's subject: it becomes this domain's pseudonym at the door and goes no further. */
  readonly subjects?: readonly string[];
  readonly checks: readonly ImportCheck[];
  /** Inserts from `staged`. */
  readonly insert: string;
}

/** Column names and their SQL types. */
type Columns = ImportDefinition['columns'];

/** The columns of a dated relation: both days belong to it, and an empty end is open. */
export const datedColumns = Object.freeze({ valid_from: 'date', valid_to: 'date' });

/** A check that a column is empty or names a row that is there. @param thing what such a row is, with its article. */
export const referenceCheck = (column: string, thing: string, rows: string): ImportCheck => ({
  expected: `\`${column}\` is ${thing}`,
  column,
  // Not `not in`, which looks through the whole list for each row once the list is too long to be hashed.
  broken: `staged.${column} is not null and not exists (select from ${rows} as named where named.id = staged.${column})`,
});

/** A data set whose rows go into a table as they are. */
export function plainImport(
  dataset: string,
  table: string,
  columns: Columns,
  checks: readonly ImportCheck[] = [],
): ImportDefinition {
  const names = Object.keys(columns);
  const staged = names.map((name) => `staged.${name}`);
  return {
    dataset,
    columns,
    checks,
    insert: `insert into ${table} (${names.join(', ')}) select ${staged.join(', ')} from staged`,
  };
}
