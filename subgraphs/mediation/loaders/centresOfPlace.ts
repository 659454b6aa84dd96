import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { rowsOf } from '@hub/chassis';
import { managedBy, parentOf, standingCode } from '@hub/schema';
import type { DivisionRow, Register } from '@hub/schema';
import type { CentreOfPlace } from '../domain/route.ts';
import type { MediationTables } from '../tables.ts';

/** A place with what it lies in on a day, from itself up. */
function upwards(register: Register, code: string, on: string): readonly DivisionRow[] {
  const above: DivisionRow[] = [];
  let next = register.divisions.get(standingCode(register, code, on)) ?? null;
  while (next !== null && above.length <= register.divisions.size) {
    above.push(next);
    next = parentOf(register, next.code, on);
  }
  return above;
}

/** Codes of the divisions whose centres are a place's, from itself up; who runs it stands before its county. */
function codesOfPlace(register: Register, code: string, on: string): readonly string[] {
  const above = upwards(register, code, on);
  const runner = above.map((division) => managedBy(register, division.code, on)).find((found) => found !== null);
  return above.flatMap((division) =>
    (division.level === 'COUNTY' || division.level === 'ZONE') && runner !== undefined
      ? [runner, division.code]
      : [division.code],
  );
}

const isOfCounty = ({ level }: CentreOfPlace): boolean => level === 'COUNTY' || level === 'ZONE';

/**
 * The centres of a place on a day, from the lowest up. Where a zone runs the place its centre stands for the county's;
 * without one the county's stays.
 */
export async function readCentresOfPlace(
  db: Kysely<MediationTables>,
  register: Register,
  { code, on }: { readonly code: string; readonly on: string },
): Promise<readonly CentreOfPlace[]> {
  const codes = codesOfPlace(register, code, on);
  const centres = await rowsOf(
    db,
    sql<CentreOfPlace>`select id, level from centres where division_code = any(${codes}::text[])
      order by array_position(${codes}::text[], division_code), id`,
  );
  const ofCounty = centres.find(isOfCounty);
  return centres.filter((centre) => !isOfCounty(centre) || centre === ofCounty);
}
