import { sql } from 'kysely';
import type { RawBuilder } from 'kysely';
import { addDays, failure, isUuid, rowsOf, versionConflict } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import { absorbedBy, standingCode } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import { evolve } from '../domain/assignment.ts';
import type { Assignment, Changed } from '../domain/assignment.ts';
import type { Surroundings } from '../domain/succession.ts';
import { publishChanges } from '../events/publish.ts';

/** An assignment with the version in which the caller has seen it. */
export interface AssignmentAsSeen {
  readonly id: string;
  readonly expectedVersion: number;
}

/** How long after its day an act may be entered. */
const DAYS_AGO_MAX = 31;

const badInput = (field: string, expected: string): Error =>
  failure('BAD_USER_INPUT', `\`${field}\` expects ${expected}. Correct it and send the command again.`);

/** Refuses a day before another. @throws BAD_USER_INPUT */
export function checkNotBefore(field: string, day: string, earliest: string): void {
  if (day < earliest) throw badInput(field, `a day from ${earliest} on`);
}

function checkDay(field: string, day: string, latest: string): void {
  checkNotBefore(field, day, addDays(latest, -DAYS_AGO_MAX));
  if (day > latest) throw badInput(field, `a day until ${latest}`);
}

/** Refuses a day on which nobody begins now; tomorrow is the latest. @throws BAD_USER_INPUT */
export const checkFirstDay = (field: string, day: string, { time: { today } }: CommandContext): void =>
  checkDay(field, day, addDays(today, 1));

/** Somebody who leaves, and who has taken over from him. */
interface Leaver {
  readonly assignment: Assignment;
  readonly successor: Assignment | null;
}

/** Refuses a day that cannot be somebody's last one: before his first, or so long before his successor's. @throws BAD_USER_INPUT */
export function checkLastDay(day: string, { assignment, successor }: Leaver, { time }: CommandContext): void {
  checkDay('on', day, time.today);
  checkNotBefore('on', day, assignment.startedOn);
  if (successor !== null && successor.id === assignment.successorId)
    checkNotBefore('on', day, addDays(successor.startedOn, -1));
}

const REASON_LENGTH_MAX = 200;

/** A reason in words, without blanks around it; null where none is given. @throws BAD_USER_INPUT */
export function readReason(reason: string | null | undefined): string | null {
  if (reason === null || reason === undefined) return null;
  const { length } = reason.trim();
  if (length < 1 || length > REASON_LENGTH_MAX) throw badInput('reason', `1 to ${REASON_LENGTH_MAX} characters`);
  return reason.trim();
}

/** Refuses whoever has no role for posts of a kind. @throws FORBIDDEN */
export function checkRole({ roles }: CommandContext, allowed: readonly string[]): void {
  if (!allowed.some((role) => roles.includes(role))) throw failure('FORBIDDEN');
}

/** "cad" and "post" in ASCII: postings come one after the other, so that what one of them decides by holds until it is kept. */
const POSTINGS_LOCK = sql`select pg_advisory_xact_lock(6513508, 1886352244)`;

const columns = sql`id, version, kind, state, cadre_id as "cadreId", division_code as "divisionCode", started_on as "startedOn",
  planned_end as "plannedEnd", ended_on as "endedOn", batch_id as "batchId",
  ended_batch_id as "endedBatchId", predecessor_id as "predecessorId", successor_id as "successorId",
  handover_until as "handoverUntil", grid_cell_code as "gridCellCode", roster_centre_id as "rosterCentreId",
  end_reason as "endReason", history`;

type Row = Omit<Assignment, 'placeCode'>;

const placed = <Found extends Row>(row: Found, { memory, time }: CommandContext): Found & Assignment => ({
  ...row,
  placeCode: standingCode(memory.current(), row.divisionCode, time.today),
});

/** Finds an assignment that was locked. @throws NOT_FOUND alike where it is absent or not the caller's. */
export type Locked = (id: string) => Assignment;

/** Loads and locks assignments that the caller may change; others of them are found by nobody. */
export async function lockAssignments(call: CommandContext, ids: readonly string[]): Promise<Locked> {
  const { db } = call;
  await rowsOf(db, POSTINGS_LOCK);
  const rows = await rowsOf(
    db,
    sql<Row>`select ${columns} from assignments where id = any(${ids.filter(isUuid)}::uuid[]) order by id for update`,
  );
  const byId = new Map(rows.map((row) => [row.id, placed(row, call)]));
  return (id) => {
    const found = byId.get(id.toLowerCase());
    if (found === undefined) throw failure('NOT_FOUND');
    return found;
  };
}

/** Compares the versions that a caller has seen with those of the locked rows, and says at which one they differ. */
export function conflictAmong(seen: readonly AssignmentAsSeen[], locked: Locked): VersionConflict | null {
  for (const { id, expectedVersion } of seen) {
    const conflict = versionConflict(expectedVersion, locked(id).version);
    if (conflict !== null)
      return {
        ...conflict,
        message: `Assignment ${id}: ${conflict.message}`,
        messageZh: `任职 ${id}：${conflict.messageZh}`,
      };
  }
  return null;
}

/**
 * Who holds now what an assignment has handed over, by the assignment: the end of the line of those who followed. Whoever
 * follows is in the same place, so the caller sees him, too.
 */
export async function successorsOf(
  call: CommandContext,
  ids: readonly string[],
): Promise<(assignment: Assignment) => Assignment | null> {
  const rows = await rowsOf(
    call.db,
    sql<Row & { followedId: string }>`
      with recursive line as (
        select id as followed, successor_id as next, 1 as step from assignments where id = any(${ids}::uuid[])
        union all
        select line.followed, assignment.successor_id, line.step + 1
        from line join assignments as assignment on assignment.id = line.next where line.step < 100
      ), ends as (
        select distinct on (followed) followed, next from line where next is not null order by followed, step desc
      )
      select ends.followed as "followedId", ${columns} from ends join assignments on assignments.id = ends.next`,
  );
  const byFollowed = new Map(rows.map(({ followedId, ...row }) => [followedId, placed(row, call)]));
  return ({ id }) => byFollowed.get(id) ?? null;
}

/** What is the case around posts that some take over, by their assignments; mergers are seen through. */
export async function surroundingsOf(
  { db, memory, time: { today } }: CommandContext,
  comers: readonly Assignment[],
): Promise<(assignment: Assignment) => Surroundings> {
  const register = memory.current();
  const codes = comers
    .filter(({ kind }) => kind === 'FIRST_SECRETARY')
    .flatMap(({ placeCode }) => [placeCode, ...absorbedBy(register, placeCode, today).map(({ code }) => code)]);
  const holders = await rowsOf(
    db,
    sql<{ id: string; divisionCode: string }>`select id, division_code as "divisionCode" from assignments
      where division_code = any(${codes}::text[]) and kind = 'FIRST_SECRETARY' and ended_on is null
        and state in ('ON_POST', 'LEAVE', 'EVALUATED') order by id`,
  );
  const others = await rowsOf(
    db,
    sql<{ cadreId: string; assignmentId: string }>`select cadre_id as "cadreId", assignment_id as "assignmentId"
      from village_posts_of(${comers.map(({ cadreId }) => cadreId)}::uuid[])`,
  );
  const holderOf = new Map(holders.map((one) => [standingCode(register, one.divisionCode, today), one]));
  const otherOf = new Map(others.map((one) => [one.cadreId, one.assignmentId]));
  return ({ kind, placeCode, cadreId }) => ({
    villageHolder: kind === 'FIRST_SECRETARY' ? (holderOf.get(placeCode) ?? null) : null,
    otherPostId: otherOf.get(cadreId) ?? null,
  });
}

/** Keeps how locked assignments stand, in one statement. */
const updateStatement = (assignments: readonly Assignment[]): RawBuilder<unknown> => sql`
  update assignments set version = kept.version, state = kept.state, batch_id = kept."batchId",
    ended_batch_id = kept."endedBatchId", started_on = kept."startedOn", planned_end = kept."plannedEnd",
    ended_on = kept."endedOn", predecessor_id = kept."predecessorId", successor_id = kept."successorId",
    handover_until = kept."handoverUntil", grid_cell_code = kept."gridCellCode", roster_centre_id = kept."rosterCentreId",
    end_reason = kept."endReason", history = kept.history
  from jsonb_to_recordset(${JSON.stringify(assignments)}::jsonb) as kept (id uuid, version int, state text, "batchId" uuid,
    "endedBatchId" uuid, "startedOn" date, "plannedEnd" date, "endedOn" date, "predecessorId" uuid, "successorId" uuid,
    "handoverUntil" date, "gridCellCode" text, "rosterCentreId" uuid, "endReason" text, history jsonb)
  where assignments.id = kept.id`;

const isComing = ({ changes }: Changed): boolean => changes.some(({ kind }) => kind === 'AssignmentPosted');

/** Keeps what was decided of locked assignments and tells others. Whoever leaves makes room before whoever comes. */
export async function saveChanged(call: CommandContext, changed: readonly Changed[]): Promise<void> {
  const after = changed.map((one) => ({ ...one, assignment: one.changes.reduce(evolve, one.assignment) }));
  for (const group of [after.filter((one) => !isComing(one)), after.filter(isComing)])
    if (group.length > 0) await rowsOf(call.db, updateStatement(group.map(({ assignment }) => assignment)));
  for (const { assignment, changes } of after) await publishChanges(call, assignment, changes);
}
