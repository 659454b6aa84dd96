import type pg from 'pg';
import { failure } from '../errors.ts';
import type { HubError } from '../errors.ts';
import type { ImportCheck, ImportDefinition } from './importDefinition.ts';

/** A name as SQL takes it, whatever is in it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/** The complaint about the first staged row that fails a check. */
async function complaint(
  client: pg.ClientBase,
  { expected, column, broken }: ImportCheck,
  { dataset, line, taken }: { readonly dataset: string; readonly line: number; readonly taken: number },
): Promise<HubError> {
  const { rows } = await client.query<{ value: string | null; count: number }>(
    `select (select ${quoted(column)}::text from staged where line = $1) as value, (select count(*) from staged where ${broken}) as count`,
    [line],
  );
  const { value = null, count = 0 } = rows[0] ?? {};
  return failure(
    'BAD_USER_INPUT',
    `${dataset}: ${expected}; row ${taken + line} has \`${column}\` = ${JSON.stringify(value)} (${count} such rows). Nothing was taken; correct them and send the data set again.`,
  );
}

/** Runs all checks over the staged batch in one statement. @throws BAD_USER_INPUT naming row, column and value. */
export async function runStagedChecks(
  client: pg.ClientBase,
  { dataset, checks }: ImportDefinition,
  taken: number,
): Promise<void> {
  if (checks.length === 0) return;
  const columns = checks.map(({ broken }, index) => `min(staged.line) filter (where ${broken}) as line${index}`);
  const { rows } = await client.query<Record<string, number | null>>(`select ${columns.join(', ')} from staged`);
  for (const [index, check] of checks.entries()) {
    const line = rows[0]?.[`line${index}`];
    if (typeof line === 'number') throw await complaint(client, check, { dataset, line, taken });
  }
}
