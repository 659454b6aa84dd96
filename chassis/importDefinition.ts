import type { ImportCheck, ImportDefinition } from './imports.ts';

/** Column names and their SQL types. */
type Columns = ImportDefinition['columns'];

/** The columns of a dated relation: both days belong to it, and an empty end is open. */
export const datedColumns = Object.freeze({ valid_from: 'date', valid_to: 'date' });

/** A check that a column is empty or names a row that is there. @param thing what such a row is, with its article. */
export const referenceCheck = (column: string, thing: string, rows: string): ImportCheck => ({
  expected: `\`${column}\` is ${thing}`,
  column,
  // An empty value is not in an empty table either.
  broken: `staged.${column} is not null and staged.${column} not in (select id from ${rows})`,
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
