import {
  cadresAssignmentEnded,
  cadresAssignmentStarted,
  cadresAssignmentState,
  cadresAssignmentsRotated,
} from '@hub/schema';
import type { CommandContext } from '../context.ts';
import type { Assignment, AssignmentChange, PostKind } from '../domain/assignment.ts';

type Publisher = Pick<CommandContext, 'record'>;

const assignmentFacts = ({ id: assignmentId, version, kind, divisionCode }: Assignment) => ({
  assignmentId,
  version,
  kind,
  divisionCode,
});

/** Tells what of a change concerns others. */
async function publishChange({ record }: Publisher, assignment: Assignment, change: AssignmentChange): Promise<void> {
  const { id: key, rosterCentreId: centreId } = assignment;
  const facts = assignmentFacts(assignment);
  switch (change.kind) {
    case 'AssignmentPosted': {
      const { startedOn, predecessorId, batchId, gridCellCode } = change;
      await record(cadresAssignmentStarted, {
        key,
        data: { ...facts, startedOn, predecessorId, batchId, gridCellCode, centreId },
      });
      break;
    }
    case 'AssignmentEnded': {
      const { endedOn, state: end, successorId, batchId } = change;
      await record(cadresAssignmentEnded, { key, data: { ...facts, endedOn, end, successorId, batchId } });
      break;
    }
    // Who hands over is on post still: that shows in how he stands alone.
    case 'HandoverBegan':
    case 'SuccessorNamed':
      break;
  }
}

/** Tells what happened to an assignment, in order, and how it stands since. */
export async function publishChanges(
  to: Publisher,
  assignment: Assignment,
  changes: readonly AssignmentChange[],
): Promise<void> {
  for (const change of changes) await publishChange(to, assignment, change);
  const { id: key, state, startedOn, endedOn, successorId, batchId } = assignment;
  await to.record(cadresAssignmentState, {
    key,
    data: { ...assignmentFacts(assignment), state, startedOn, endedOn, successorId, batchId },
  });
}

/** A rotation as others are told of it. */
export interface PublishedRotation {
  readonly batchId: string;
  readonly kind: PostKind;
  readonly divisionCode: string;
  readonly startedOn: string;
  readonly outgoing: number;
  readonly incoming: number;
}

/** Tells that a rotation took place. */
export const publishRotated = ({ record }: Publisher, rotation: PublishedRotation): Promise<void> =>
  record(cadresAssignmentsRotated, { key: rotation.batchId, data: { ...rotation, version: 1 } });

/**
 * How assignments stand, as their records tell it: a statement that gives `key`, `occurred_at`, `known_at` and `data`, a row
 * for each. What others are told of is the last step.
 */
export const ASSIGNMENT_STATES = `
  select assignment.id::text as key, last.at as occurred_at, greatest(last.at, last.received_at) as known_at,
    jsonb_build_object('assignmentId', assignment.id, 'version', assignment.version, 'kind', assignment.kind,
      'divisionCode', assignment.division_code, 'state', assignment.state, 'startedOn', assignment.started_on,
      'endedOn', assignment.ended_on, 'successorId', assignment.successor_id, 'batchId', assignment.batch_id) as data
  from assignments as assignment
  cross join lateral (
    select (step ->> 'at')::timestamptz as at, coalesce(step ->> 'receivedAt', step ->> 'at')::timestamptz as received_at
    from (select assignment.history -> -1 as step) as ended) as last`;
