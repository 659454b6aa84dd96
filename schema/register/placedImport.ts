/** What a row must satisfy, in the shape of the import doors. */
interface Check {
  readonly expected: string;
  readonly column: string;
  readonly broken: string;
}

/** A check that `division_code` is a division of the register. */
export const placeCheck: Check = Object.freeze({
  expected: '`division_code` is a division of the register',
  column: 'division_code',
  broken: 'staged.division_code not in (select code from divisions)',
});

/** A data set whose rows lie in a division: `division_path` is added from the register. */
export function placedImport(
  dataset: string,
  table: string,
  columns: Readonly<Record<string, string>>,
  checks: readonly Check[] = [],
) {
  const names = Object.keys(columns);
  const staged = names.map((name) => `staged.${name}`);
  return {
    dataset,
    columns,
    checks: [placeCheck, ...checks],
    insert: `insert into ${table} (${names.join(', ')}, division_path) select ${staged.join(', ')}, divisions.path
      from staged join divisions on divisions.code = staged.division_code`,
  };
}
