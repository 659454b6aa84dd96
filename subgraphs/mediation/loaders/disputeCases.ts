import { sql } from 'kysely';
import type { Kysely, RawBuilder } from 'kysely';
import { createHistoryLoader, createLoader, createLoaderFamily, rowsOf } from '@hub/chassis';
import type { AccessRecorder, Period } from '@hub/chassis';
import type { MediationTables } from '../tables.ts';

/** A case as resolvers see it; parties and content are never among it. */
export interface DisputeCaseRow {
  readonly id: string;
  readonly version: number;
  readonly caseNo: string;
  readonly stage: string;
  readonly channel: string;
  readonly category: string;
  readonly atSea: boolean;
  readonly level: string;
  readonly summaryProcedure: boolean;
  readonly divisionCode: string;
  readonly centreId: string | null;
  readonly externalRef: string | null;
  readonly occurredAt: string;
  readonly receivedAt: string;
  readonly triagedAt: string | null;
  readonly triageRoute: string | null;
  readonly otherRouteReason: string | null;
  readonly acceptedOn: string | null;
  readonly dueAt: string | null;
  readonly sessionsHeld: number;
  readonly mediatorIds: readonly string[];
  readonly agreementForm: string | null;
  readonly agreementEffectiveOn: string | null;
  readonly performance: string | null;
  readonly confirmationApplyBy: string | null;
  readonly confirmationAppliedOn: string | null;
  readonly confirmationCourt: string | null;
  readonly confirmationResult: string | null;
  readonly confirmationDecidedOn: string | null;
  readonly terminationReason: string | null;
  readonly transferTo: string | null;
  readonly transferredOn: string | null;
  readonly transferReason: string | null;
}

/** What is read of a case wherever cases are read. */
export const disputeCaseColumns = sql`id, version, case_no as "caseNo", stage, channel, category, is_at_sea as "atSea", level, is_summary as "summaryProcedure",
  division_code as "divisionCode", centre_id as "centreId", external_ref as "externalRef", occurred_at as "occurredAt", received_at as "receivedAt",
  triaged_at as "triagedAt", triage_route as "triageRoute", other_route_reason as "otherRouteReason",
  accepted_on as "acceptedOn", due_on as "dueAt", sessions_held as "sessionsHeld",
  mediator_ids as "mediatorIds", agreement_form as "agreementForm", agreement_effective_on as "agreementEffectiveOn", performance,
  confirmation_apply_by as "confirmationApplyBy", confirmation_applied_on as "confirmationAppliedOn", confirmation_court as "confirmationCourt",
  confirmation_result as "confirmationResult", confirmation_decided_on as "confirmationDecidedOn", termination_reason as "terminationReason",
  transfer_to as "transferTo", transferred_on as "transferredOn", transfer_reason as "transferReason"`;

/** Cases are their parties': whoever reads one is written down. */
export function createDisputeCaseLoaders(db: Kysely<MediationTables>, access: AccessRecorder) {
  const read = async <Extra extends object = object>(
    where: RawBuilder<unknown>,
    more: RawBuilder<unknown> = sql``,
  ): Promise<readonly (DisputeCaseRow & Extra)[]> => {
    const rows = await rowsOf(
      db,
      sql<DisputeCaseRow & Extra>`select ${disputeCaseColumns}${more} from dispute_cases where ${where}`,
    );
    for (const { id } of rows) access.touch('DisputeCase', id);
    return rows;
  };
  return {
    caseById: createLoader(
      (ids: readonly string[]) => read(sql`id = any(${ids}::uuid[])`),
      ({ id }) => id,
    ),
    caseByNo: createLoader(
      (numbers: readonly string[]) => read(sql`case_no = any(${numbers}::text[])`),
      ({ caseNo }) => caseNo,
    ),
    caseByEvent: createLoader(
      (ids: readonly string[]) =>
        read<{ originId: string }>(sql`origin_event_id = any(${ids}::uuid[])`, sql`, origin_event_id as "originId"`),
      ({ originId }) => originId,
    ),
    caseByTicket: createLoader(
      (ids: readonly string[]) =>
        read<{ originId: string }>(sql`origin_ticket_id = any(${ids}::uuid[])`, sql`, origin_ticket_id as "originId"`),
      ({ originId }) => originId,
    ),
    caseHistory: createHistoryLoader(db, 'dispute_cases'),
  };
}

/** How many disputes the holders of assignments mediated: a count of all of them, and no row of a case. */
export const createMediatedLoaders = (db: Kysely<MediationTables>) => ({
  /** Cases resolved in a period that an assignment's holder mediated, wherever they lie; none for a mediator who is not visible. */
  mediatedBy: createLoaderFamily(({ from, to }: Period) =>
    createLoader(
      (assignments: readonly string[]) =>
        rowsOf(
          db,
          sql<{ assignmentId: string; count: number }>`
              with visible as materialized (select id, assignment_id from mediators where assignment_id = any(${assignments}::uuid[]))
              select visible.assignment_id as "assignmentId", counted.cases as count
              from cases_mediated(array(select id from visible), ${from}::date, ${to}::date) as counted
              join visible on visible.id = counted.mediator_id`,
        ),
      ({ assignmentId }) => assignmentId,
    ),
  ),
});
