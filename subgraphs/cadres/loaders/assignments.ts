import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createHistoryLoader, createListLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { AccessRecorder } from '@hub/chassis';
import type { CadresTables } from '../tables.ts';

/** An assignment as resolvers see it; who holds it is read apart, because not everyone may. */
export interface AssignmentRow {
  readonly id: string;
  readonly version: number;
  readonly kind: string;
  readonly state: string;
  readonly cadreId: string;
  readonly divisionCode: string;
  readonly mode: string | null;
  readonly alsoCoversCodes: readonly string[];
  readonly sendingUnitId: string | null;
  readonly batchId: string | null;
  readonly centreId: string | null;
  readonly startedOn: string;
  readonly plannedEnd: string | null;
  readonly endedOn: string | null;
  readonly handoverUntil: string | null;
  readonly predecessorId: string | null;
  readonly successorId: string | null;
}

/** What is read of an assignment wherever assignments are read. */
export const assignmentColumns = sql`assignment.id, assignment.version, assignment.kind, assignment.state, assignment.cadre_id as "cadreId",
  assignment.division_code as "divisionCode", assignment.mode, assignment.also_covers_codes as "alsoCoversCodes",
  assignment.sending_unit_id as "sendingUnitId", assignment.batch_id as "batchId", assignment.centre_id as "centreId",
  assignment.started_on as "startedOn", assignment.planned_end as "plannedEnd", assignment.ended_on as "endedOn",
  assignment.handover_until as "handoverUntil", assignment.predecessor_id as "predecessorId", assignment.successor_id as "successorId"`;

/** A condition that an assignment stands on a day; its first and its last day belong to it. */
export const activeOn = (on: string): RawBuilder<unknown> =>
  sql`assignment.is_begun and assignment.started_on <= ${on}::date and (assignment.ended_on is null or assignment.ended_on >= ${on}::date)`;

/** A condition that an assignment is of one of some kinds. */
export const isOfKind = (kinds: readonly string[]): RawBuilder<unknown> => sql`assignment.kind = any(${kinds}::text[])`;

/** Assignments are people's: whoever reads one is written down. */
export function createAssignmentLoaders(db: Kysely<CadresTables>, access: AccessRecorder) {
  const read = async <Row extends AssignmentRow>(statement: RawBuilder<Row>): Promise<readonly Row[]> => {
    const rows = await rowsOf(db, statement);
    for (const { id } of rows) access.touch('Assignment', id);
    return rows;
  };
  return {
    assignmentById: createLoader(
      (ids: readonly string[]) =>
        read(
          sql<AssignmentRow>`select ${assignmentColumns} from assignments as assignment where assignment.id = any(${ids}::uuid[])`,
        ),
      ({ id }) => id,
    ),
    assignmentHistory: createHistoryLoader(db, 'assignments'),
    /** Who came when a whistle was blown, the first first. */
    arrivedAtWhistle: createListLoader(
      (whistles: readonly string[]) =>
        read(sql<AssignmentRow & { whistleId: string }>`
          select arrival.whistle_id as "whistleId", ${assignmentColumns}
          from whistle_arrivals as arrival join assignments as assignment on assignment.id = arrival.assignment_id
          where arrival.whistle_id = any(${whistles}::uuid[]) order by arrival.arrived_at, assignment.id`),
      ({ whistleId }) => whistleId,
    ),
    stationedAtCentre: createLoaderFamily((on: string) =>
      createListLoader(
        (centres: readonly string[]) =>
          read(sql<AssignmentRow>`select ${assignmentColumns} from assignments as assignment
            where assignment.centre_id = any(${centres}::uuid[]) and ${activeOn(on)} order by assignment.started_on, assignment.id`),
        ({ centreId }) => centreId ?? '',
      ),
    ),
  };
}
