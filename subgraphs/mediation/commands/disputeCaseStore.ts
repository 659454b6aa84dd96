import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { failure, isUuid, newUuid, rowsOf } from '@hub/chassis';
import type { CommandContext } from '../context.ts';
import { evolve } from '../domain/disputeCase.ts';
import type { CaseChange, DisputeCase, Papers } from '../domain/disputeCase.ts';
import { publishSteps } from '../events/publish.ts';
import type { CaseStep } from '../events/publish.ts';
import type { MediationTables } from '../tables.ts';

/**
 * Keeps a new case, one for each number of a channel's and each event or ticket.
 * @returns false where there is one already.
 */
export async function insertCase(
  db: Kysely<MediationTables>,
  dispute: DisputeCase,
  divisionPath: string,
): Promise<boolean> {
  const { id, version, caseNo, stage, channel, category, isAtSea, level, divisionCode, externalRef } = dispute;
  const { originEventId, originTicketId, occurredAt, receivedAt, history } = dispute;
  const inserted = await rowsOf(
    db,
    sql`insert into dispute_cases (id, version, case_no, stage, channel, category, is_at_sea, level, is_summary, is_escalated,
        division_code, division_path, external_ref, origin_event_id, origin_ticket_id, occurred_at, received_at, history)
      select ${id}, ${version}, ${caseNo}, ${stage}, ${channel}, ${category}, ${isAtSea}, ${level}, false, false,
        ${divisionCode}, ${divisionPath}, ${externalRef}, ${originEventId}::uuid, ${originTicketId}::uuid,
        ${occurredAt}::timestamptz, ${receivedAt}::timestamptz, ${JSON.stringify(history)}::jsonb
      where not exists (select from dispute_cases
        where origin_event_id = ${originEventId}::uuid or origin_ticket_id = ${originTicketId}::uuid)
      on conflict (channel, external_ref) where external_ref is not null do nothing
      returning id`,
  );
  return inserted.length > 0;
}

/** Loads a case that the caller may change, and locks it. @throws NOT_FOUND alike where it is absent or not his. */
export async function lockCase(db: Kysely<MediationTables>, id: string): Promise<DisputeCase> {
  const found = isUuid(id)
    ? await rowsOf(
        db,
        sql<DisputeCase>`select id, version, case_no as "caseNo", stage, channel, category, is_at_sea as "isAtSea", level,
          division_code as "divisionCode", centre_id as "centreId", external_ref as "externalRef",
          origin_event_id as "originEventId", origin_ticket_id as "originTicketId", occurred_at as "occurredAt",
          received_at as "receivedAt", triaged_at as "triagedAt", triage_route as "triageRoute",
          other_route_reason as "otherRouteReason", accepted_on as "acceptedOn", due_on as "dueOn",
          resolved_on as "resolvedOn", concluded_on as "concludedOn", sessions_held as "sessionsHeld",
          mediator_ids as "mediatorIds", agreement_form as "agreementForm",
          agreement_effective_on as "agreementEffectiveOn", performance, confirmation_apply_by as "confirmationApplyBy",
          termination_reason as "terminationReason", transfer_to as "transferTo", transferred_on as "transferredOn",
          transfer_reason as "transferReason", history
          from dispute_cases where id = ${id} for update`,
      )
    : [];
  const [dispute] = found;
  if (dispute === undefined) throw failure('NOT_FOUND');
  return dispute;
}

const updateCase = (db: Kysely<MediationTables>, dispute: DisputeCase): Promise<unknown> => {
  const { id, version, stage, category, isAtSea, level, centreId, triagedAt, triageRoute, otherRouteReason } = dispute;
  const { acceptedOn, dueOn, resolvedOn, concludedOn, sessionsHeld, mediatorIds, history } = dispute;
  const { agreementForm, agreementEffectiveOn, performance, confirmationApplyBy } = dispute;
  const { terminationReason, transferTo, transferredOn, transferReason } = dispute;
  return sql`update dispute_cases set version = ${version}, stage = ${stage}, category = ${category}, is_at_sea = ${isAtSea},
    level = ${level}, centre_id = ${centreId}, triaged_at = ${triagedAt}, triage_route = ${triageRoute},
    other_route_reason = ${otherRouteReason}, accepted_on = ${acceptedOn}, due_on = ${dueOn}, resolved_on = ${resolvedOn},
    concluded_on = ${concludedOn}, sessions_held = ${sessionsHeld}, mediator_ids = ${mediatorIds}::uuid[],
    agreement_form = ${agreementForm}, agreement_effective_on = ${agreementEffectiveOn}, performance = ${performance},
    confirmation_apply_by = ${confirmationApplyBy}, termination_reason = ${terminationReason}, transfer_to = ${transferTo},
    transferred_on = ${transferredOn}, transfer_reason = ${transferReason}, history = ${JSON.stringify(history)}
    where id = ${id}`.execute(db);
};

const one = (number: string | null | undefined): readonly string[] => (typeof number === 'string' ? [number] : []);

/** Numbers of papers, each once, by what they are for. */
const numbersOf = (papers: Papers): readonly (readonly [kind: string, number: string])[] => {
  const byKind: readonly (readonly [string, readonly string[]])[] = [
    ['CONSENT', papers.consents ?? []],
    ['PARTY_SIGNATURE', papers.partySignatures ?? []],
    ['MEDIATOR_SIGNATURE', one(papers.mediatorSignature)],
    ['RECORD', one(papers.record)],
    ['HAND_OVER_CONSENT', papers.handOverConsents ?? []],
    ['HANDED_OVER', papers.handedOver ?? []],
  ];
  return byKind.flatMap(([kind, numbers]) => [...new Set(numbers)].map((number) => [kind, number] as const));
};

/** Keeps the numbers of the papers that a step rests on. */
async function insertPapers({ db, time }: CommandContext, caseId: string, papers: Papers): Promise<void> {
  const listed = numbersOf(papers);
  if (listed.length === 0) return;
  const kinds = listed.map(([kind]) => kind);
  const numbers = listed.map(([, number]) => number);
  await sql`insert into case_papers (case_id, kind, paper, recorded_at)
    select ${caseId}, kind, paper, ${time.now}::timestamptz
    from unnest(${kinds}::text[], ${numbers}::text[]) as listed (kind, paper)`.execute(db);
}

/** Keeps what a change has beside the case itself. */
async function saveDetails(call: CommandContext, caseId: string, change: CaseChange): Promise<void> {
  if ('papers' in change) await insertPapers(call, caseId, change.papers);
  if (change.kind === 'SessionHeld')
    await sql`insert into mediation_sessions (id, case_id, held_on, is_by_video)
      values (${newUuid()}, ${caseId}, ${change.heldOn}, ${change.isByVideo})`.execute(call.db);
}

/** Keeps what happened to a locked case, in order, and tells others of its stages. */
export async function saveChanges(
  call: CommandContext,
  before: DisputeCase,
  changes: readonly CaseChange[],
): Promise<void> {
  let dispute = before;
  const steps: CaseStep[] = [];
  for (const change of changes) {
    const after = evolve(dispute, change);
    if (after.stage !== dispute.stage) steps.push({ from: dispute.stage, dispute: after });
    dispute = after;
    await saveDetails(call, dispute.id, change);
  }
  await updateCase(call.db, dispute);
  await publishSteps(call, steps, dispute);
}
