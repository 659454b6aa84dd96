import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { invariant, newUuid, rowsOf } from '@hub/chassis';
import { dutyOf, heirsOf } from '../domain/cellDuty.ts';
import type { AssignmentTerm, CellHolder } from '../domain/cellDuty.ts';
import type { GridTables } from '../tables.ts';

type Db = Kysely<GridTables>;

/** "duty" in ASCII: what one event changes the next one has to see, also of other keys. There are a handful a day. */
const DUTY_LOCK = sql`select pg_advisory_xact_lock(1685419129)`;

/** The start of an assignment, as it was told. */
export type TermStart = Pick<AssignmentTerm, 'assignmentId' | 'predecessorId'> & { readonly startedOn: string };

/** Remembers that an assignment started, whether or not its end came first. */
export async function rememberStart(db: Db, { assignmentId, startedOn, predecessorId }: TermStart): Promise<void> {
  await rowsOf(db, DUTY_LOCK);
  await sql`insert into assignment_terms (assignment_id, started_on, predecessor_id) values (${assignmentId}, ${startedOn}, ${predecessorId})
    on conflict (assignment_id) do update set started_on = excluded.started_on, predecessor_id = excluded.predecessor_id`.execute(
    db,
  );
}

/** The end of an assignment, as it was told. */
export type TermEnd = Pick<AssignmentTerm, 'assignmentId' | 'successorId'> & { readonly endedOn: string };

/** Remembers that an assignment ended, whether or not its start was told. */
export async function rememberEnd(db: Db, { assignmentId, endedOn, successorId }: TermEnd): Promise<void> {
  await rowsOf(db, DUTY_LOCK);
  await sql`insert into assignment_terms (assignment_id, ended_on, successor_id) values (${assignmentId}, ${endedOn}, ${successorId})
    on conflict (assignment_id) do update set ended_on = excluded.ended_on, successor_id = excluded.successor_id`.execute(
    db,
  );
}

/** The cell that the first of some assignments to have one has; null where none has. */
export async function cellOf(db: Db, assignments: readonly (string | null)[]): Promise<string | null> {
  const named = assignments.filter((assignment) => assignment !== null);
  const [row] = await rowsOf(
    db,
    sql<{ cellId: string }>`select cell_id as "cellId" from grid_workers where assignment_id = any(${named}::uuid[])
      order by array_position(${named}::uuid[], assignment_id) limit 1`,
  );
  return row?.cellId ?? null;
}

/** The cell of a code. @throws where there is none: whoever named it was wrong, and a person must look. */
export async function cellByCode(db: Db, code: string): Promise<string> {
  const [row] = await rowsOf(db, sql<{ id: string }>`select id from grid_cells where code = ${code}`);
  invariant(row !== undefined, 'a post names a grid cell that there is');
  return row.id;
}

/** Puts holders in charge of a cell; who has another cell keeps that one. @returns how many were. */
export async function addHolders(db: Db, cellId: string, holders: readonly CellHolder[]): Promise<number> {
  const rows = holders.map(({ assignmentId, from }) => ({ id: newUuid(), assignmentId, from }));
  const added = await rowsOf(
    db,
    sql`insert into grid_workers (id, assignment_id, cell_id, division_path, valid_from, follows_assignment)
      select given.id, given."assignmentId", cell.id, cell.division_path, given.from, true
      from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as given (id uuid, "assignmentId" uuid, "from" date)
      join grid_cells as cell on cell.id = ${cellId}
      on conflict (assignment_id) do nothing returning id`,
  );
  return added.length;
}

/** Those who have or had a cell, each with the last day that a source system has said. */
const readHolders = (db: Db, cellId: string): Promise<readonly CellHolder[]> =>
  rowsOf(
    db,
    sql<CellHolder>`select assignment_id as "assignmentId", valid_from as from,
        case when not follows_assignment then valid_to end as to from grid_workers
      where cell_id = ${cellId} order by valid_from, assignment_id`,
  );

/** What is known of some assignments, and of those who follow them. */
async function readTerms(db: Db, holders: readonly CellHolder[]): Promise<readonly AssignmentTerm[]> {
  const ids = holders.map(({ assignmentId }) => assignmentId);
  return rowsOf(
    db,
    sql<AssignmentTerm>`select assignment_id as "assignmentId", started_on as "startedOn", predecessor_id as "predecessorId",
        ended_on as "endedOn", successor_id as "successorId" from assignment_terms
      where assignment_id = any(${ids}::uuid[]) or predecessor_id = any(${ids}::uuid[])`,
  );
}

/** Who is in charge of a cell in which days, worked out anew from all that was told. */
export async function settleCell(db: Db, cellId: string): Promise<void> {
  for (;;) {
    const holders = await readHolders(db, cellId);
    const terms = await readTerms(db, holders);
    // Whoever follows may have been followed himself: again, until nobody is new.
    if ((await addHolders(db, cellId, heirsOf(holders, terms))) > 0) continue;
    await sql`update grid_workers set valid_to = given.to, follows_assignment = true
      from jsonb_to_recordset(${JSON.stringify(dutyOf(holders, terms))}::jsonb) as given ("assignmentId" uuid, "to" date)
      where grid_workers.assignment_id = given."assignmentId" and grid_workers.valid_to is distinct from given.to`.execute(
      db,
    );
    return;
  }
}
