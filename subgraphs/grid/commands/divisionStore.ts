import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { failure, rowsOf } from '@hub/chassis';
import { DIVISION_STATES, gridDivisionState, isWellFormedCode, managedBy, parentOf, readRegister } from '@hub/schema';
import type { DivisionState, Register } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import type { DivisionFacts } from '../domain/division.ts';
import type { GridTables } from '../tables.ts';

/** A division whose row is locked: as decisions look at it, and the version that it has. */
export interface LockedDivision extends DivisionFacts {
  readonly version: number;
}

/** What every decision about divisions names. */
interface Decision {
  readonly validFrom: string;
  /** Number of the document that it rests on. */
  readonly documentNo: string;
}

const DOCUMENT_NO_LENGTH_MAX = 80;

/**
 * What is asked of every decision, before anything is looked at: a person who answers for it, and a document.
 * @throws FORBIDDEN for a program that acts for nobody, BAD_USER_INPUT for a number that is none.
 */
export function checkDecision({ documentNo }: Decision, { principal }: CommandContext): void {
  if (principal.subject === null)
    throw failure('FORBIDDEN', 'A person decides about divisions, and no program that acts for nobody.');
  const { length } = documentNo.trim();
  if (length < 1 || length > DOCUMENT_NO_LENGTH_MAX)
    throw failure(
      'BAD_USER_INPUT',
      `\`documentNo\` expects 1 to ${DOCUMENT_NO_LENGTH_MAX} characters; ${length} came. Give the number of the document that it rests on.`,
    );
}

/** All that a division lies in on a day, its parent first. */
function aboveOf(register: Register, code: string, on: string): readonly string[] {
  const above: string[] = [];
  for (let next = parentOf(register, code, on); next !== null; next = parentOf(register, next.code, on)) {
    above.push(next.code);
    if (above.length > register.divisions.size) break;
  }
  return above;
}

/** Whether any parent or authority of a division begins or ends on a day or later. */
const isChangePlanned = ({ parents, authorities }: Register, code: string, on: string): boolean =>
  [...(parents.get(code) ?? []), ...authorities.filter((row) => row.code === code)].some(
    ({ validFrom, validTo }) => validFrom >= on || (validTo !== null && validTo >= on),
  );

/** @throws BAD_USER_INPUT for a code that the register does not have. */
function factsOf(register: Register, code: string, on: string): LockedDivision {
  const division = isWellFormedCode(code) ? register.divisions.get(code) : undefined;
  if (division === undefined)
    throw failure(
      'BAD_USER_INPUT',
      'A code expects a division of the register; one is malformed, or the register does not have it. Look codes up with `divisions`.',
    );
  const aboveCodes = aboveOf(register, code, on);
  return {
    ...division,
    aboveCodes,
    parentCode: aboveCodes[0] ?? null,
    authorityCode: managedBy(register, code, on),
    isChangePlanned: isChangePlanned(register, code, on),
  };
}

/**
 * Locks divisions, always in the order of their codes, and reads how they stand on a day. The register is read whole and
 * under the locks: it decides what others may be deciding at the same time.
 * @throws BAD_USER_INPUT for a code that is none, FORBIDDEN where the caller's areas do not hold one of them.
 */
export async function lockDivisions(
  db: Kysely<GridTables>,
  codes: readonly string[],
  on: string,
): Promise<(code: string) => LockedDivision> {
  const locked = await rowsOf(
    db,
    sql<{ code: string }>`select code from divisions where code = any(${codes}::text[]) order by code for update`,
  );
  const register = await readRegister((text) => rowsOf(db, sql.raw(text)));
  const facts = new Map(codes.map((code) => [code, factsOf(register, code, on)]));
  if (locked.length < facts.size)
    throw failure('FORBIDDEN', 'Your areas must hold every division that the change is about.');
  return (code) => facts.get(code) ?? factsOf(register, code, on);
}

/** Writes down who decided about divisions, with the versions that they have by now. */
export async function writeDecision(
  { db, actor, principal, time }: CommandContext,
  codes: readonly string[],
  { change, validFrom, documentNo }: Decision & { readonly change: 'MERGED' | 'AUTHORITY_CHANGED' },
): Promise<void> {
  await sql`insert into division_changes
      (division_code, version, change, valid_from, document_no, decided_at, decided_by, organisation, post)
    select code, version, ${change}, ${validFrom}::date, ${documentNo.trim()}, ${time.now}::timestamptz,
      ${actor}, ${principal.organisation}, ${principal.post}
    from divisions where code = any(${codes}::text[])`.execute(db);
}

/** How divisions stand after a change, as it is told to others, by code. */
export async function readDivisionStates(
  db: Kysely<GridTables>,
  codes: readonly string[],
): Promise<readonly DivisionState[]> {
  const rows = await rowsOf(
    db,
    sql<{
      data: unknown;
    }>`select data from (${sql.raw(DIVISION_STATES)}) as told where key = any(${codes}::text[]) order by key`,
  );
  return rows.map(({ data }) => gridDivisionState.data.parse(data));
}
