import { sql } from 'kysely';
import { addDays, failure, newUuid, reaches, rowsOf } from '@hub/chassis';
import type { VersionConflict } from '@hub/chassis';
import { standingCode } from '@hub/schema';
import type { DivisionRow } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import type { Assignment, Decided, PostKind } from '../domain/assignment.ts';
import type { NotEligible, StateForbids, TermTooShort, VillageLeftEmpty, VillageTaken } from '../domain/refusals.ts';
import { rotate } from '../domain/rotate.ts';
import type { Exchange } from '../domain/rotate.ts';
import { publishRotated } from '../events/publish.ts';
import type { RotateAssignmentsInput } from '../generated/schema.ts';
import {
  checkFirstDay,
  checkLastDay,
  conflictAmong,
  lockAssignments,
  readReason,
  saveChanged,
  successorsOf,
  surroundingsOf,
} from './assignmentStore.ts';
import type { Locked } from './assignmentStore.ts';

/** A rotation took place. */
export interface RotatedPayload {
  readonly kind: 'RotateAssignmentsPayload';
  readonly batchId: string;
}

/** Changes of one rotation: the first secretaries of a city are five hundred. */
const CHANGES_MAX = 1_000;
const CODE = /^[\w-]{1,40}$/;

const badInput = (field: string, expected: string): Error =>
  failure('BAD_USER_INPUT', `\`${field}\` expects ${expected}. Correct it and send the rotation again.`);

/** Who is named, each once. @throws BAD_USER_INPUT */
function readChanges({ code, changes }: RotateAssignmentsInput) {
  if (!CODE.test(code)) throw badInput('code', '1 to 40 letters, digits, `_` or `-`');
  if (changes.length < 1 || changes.length > CHANGES_MAX) throw badInput('changes', `1 to ${CHANGES_MAX} of them`);
  const seen = changes.flatMap(({ outgoing, incoming }) => [outgoing ?? [], incoming ?? []].flat());
  if (new Set(seen.map(({ id }) => id.toLowerCase())).size < seen.length)
    throw badInput('changes', 'each assignment once');
  if (changes.some(({ outgoing, incoming }) => !outgoing && !incoming))
    throw badInput('changes', 'whoever goes, whoever comes, or both, in each');
  return seen;
}

/** The division that a rotation is of. @throws NOT_FOUND alike where it is absent or not the caller's. */
function findDivision(code: string, { memory, scope, time }: CommandContext): DivisionRow {
  const register = memory.current();
  const division = register.divisions.get(standingCode(register, code, time.today));
  if (division === undefined || !reaches(scope, division.path)) throw failure('NOT_FOUND');
  return division;
}

/** The one kind of posts that a rotation is about, all of them in its division. @throws BAD_USER_INPUT */
function readKind(assignments: readonly Assignment[], division: DivisionRow, { memory }: CommandContext): PostKind {
  const kinds = [...new Set(assignments.map(({ kind }) => kind))];
  const [kind] = kinds;
  if (kind === undefined || kinds.length > 1) throw badInput('changes', 'posts of one kind');
  const { divisions } = memory.current();
  const isOutside = assignments.some(
    ({ placeCode }) => !`${divisions.get(placeCode)?.path}/`.startsWith(`${division.path}/`),
  );
  if (isOutside) throw badInput('division', 'the code of a division that all these posts lie in');
  return kind;
}

/** Puts together what is decided about, and refuses days that cannot be. */
async function readExchanges(
  { changes, on }: RotateAssignmentsInput,
  locked: Locked,
  call: CommandContext,
): Promise<readonly Exchange[]> {
  const named = changes.map(({ outgoing, incoming }) => ({
    outgoing: outgoing ? locked(outgoing.id) : null,
    incoming: incoming ? locked(incoming.id) : null,
  }));
  const successorOf = await successorsOf(
    call,
    named.flatMap(({ outgoing }) => outgoing?.id ?? []),
  );
  const comers = named.flatMap(({ incoming }) => incoming ?? []);
  const surroundings = await surroundingsOf(call, comers);
  return named.map(({ outgoing, incoming }) => {
    const successor = outgoing === null ? null : successorOf(outgoing);
    if (outgoing !== null) checkLastDay(addDays(on, -1), { assignment: outgoing, successor }, call);
    const around = incoming === null ? { villageHolder: null, otherPostId: null } : surroundings(incoming);
    return { outgoing, successor, incoming, surroundings: around };
  });
}

/** Keeps the rotation itself. @throws BAD_USER_INPUT where another has its code. */
async function insertBatch(
  { db }: CommandContext,
  { code, on }: RotateAssignmentsInput,
  { batchId, kind, division }: { readonly batchId: string; readonly kind: PostKind; readonly division: DivisionRow },
): Promise<void> {
  const inserted = await rowsOf(
    db,
    sql`insert into rotation_batches (id, version, code, kind, division_code, division_path, started_on, completed_on)
      values (${batchId}, 1, ${code}, ${kind}, ${division.code}, ${division.path}, ${on}, ${on})
      on conflict (code) do nothing returning id`,
  );
  if (inserted.length === 0) throw badInput('code', 'a code that no other rotation has');
}

const countOf = ({ changed }: Decided, change: 'AssignmentEnded' | 'AssignmentPosted'): number =>
  changed.filter(({ changes }) => changes.some(({ kind }) => kind === change)).length;

/** Rotates many at once (轮换), as one act: everybody changes or nobody does, and no post is left to nobody. */
export async function rotateAssignments(
  input: RotateAssignmentsInput,
  call: CommandContext,
): Promise<
  RotatedPayload | VillageLeftEmpty | VillageTaken | NotEligible | TermTooShort | StateForbids | VersionConflict
> {
  const { principal, time } = call;
  const { on } = input;
  const seen = readChanges(input);
  const reason = readReason(input.reason);
  checkFirstDay('on', on, call);
  const division = findDivision(input.division, call);
  const locked = await lockAssignments(
    call,
    seen.map(({ id }) => id),
  );
  const assignments = seen.map(({ id }) => locked(id));
  const conflict = conflictAmong(seen, locked);
  if (conflict !== null) return conflict;
  const kind = readKind(assignments, division, call);
  const exchanges = await readExchanges(input, locked, call);

  const batchId = newUuid();
  const decision = rotate(exchanges, { batchId, on, reason }, { post: principal.post, at: time.now });
  if (decision.kind !== 'Decided') return decision;
  await insertBatch(call, input, { batchId, kind, division });
  await saveChanged(call, decision.changed);
  const [outgoing, incoming] = [countOf(decision, 'AssignmentEnded'), countOf(decision, 'AssignmentPosted')];
  const rotated = { batchId, kind, divisionCode: division.code, startedOn: on, outgoing, incoming };
  await publishRotated(call, rotated);
  return { kind: 'RotateAssignmentsPayload', batchId };
}
