import { recordEvent } from '@hub/chassis';
import type { Effect, ReceivedEvent } from '@hub/chassis';
import { mediationCaseStageChanged, mediationCaseState } from '@hub/schema';
import type { CommandContext } from '../context.ts';
import type { DisputeCase, DisputeStage } from '../domain/disputeCase.ts';
import type { MediationTables } from '../tables.ts';

type Publisher = Pick<CommandContext, 'record'>;

/** A case that reached another stage: where it came from, and how it stood then. */
export interface CaseStep {
  /** Null for a case that was taken in. */
  readonly from: DisputeStage | null;
  readonly dispute: DisputeCase;
}

const caseFacts = ({ id, version, divisionCode, centreId, dueOn, originEventId, originTicketId }: DisputeCase) => ({
  caseId: id,
  version,
  divisionCode,
  centreId,
  dueOn,
  originEventId,
  originTicketId,
});

/** Tells of each stage that a case reached, in order, and how it stands since. */
export async function publishSteps(
  { record }: Publisher,
  steps: readonly CaseStep[],
  dispute: DisputeCase,
): Promise<void> {
  const { id: key, stage, level } = dispute;
  for (const step of steps)
    await record(mediationCaseStageChanged, {
      key,
      data: { ...caseFacts(step.dispute), from: step.from, to: step.dispute.stage },
    });
  await record(mediationCaseState, { key, data: { ...caseFacts(dispute), stage, level } });
}

/** Tells of what follows from another's event: when that was known, it was known here, too. */
export const publisherOf = (
  { knownAt, traceparent }: ReceivedEvent<unknown>,
  { db }: Effect<MediationTables>,
): Publisher => ({
  record: async (shape, { occurredAt = knownAt, ...event }) =>
    void (await recordEvent(db, shape, { ...event, occurredAt, knownAt, traceparent })),
});

/**
 * How cases stand that came of an event or a ticket, as their records tell it: a statement that gives `key`, `occurred_at`,
 * `known_at` and `data`, a row for each. What others are told of is its last step.
 */
export const CASE_STATES = `
  select dispute.id::text as key, last.occurred_at, greatest(last.occurred_at, last.known_at) as known_at,
    jsonb_build_object('caseId', dispute.id, 'version', dispute.version, 'divisionCode', dispute.division_code,
      'centreId', dispute.centre_id, 'dueOn', dispute.due_on, 'originEventId', dispute.origin_event_id,
      'originTicketId', dispute.origin_ticket_id, 'stage', dispute.stage, 'level', dispute.level) as data
  from dispute_cases as dispute
  cross join lateral (
    select (step ->> 'at')::timestamptz as occurred_at, coalesce(step ->> 'receivedAt', step ->> 'at')::timestamptz as known_at
    from (select dispute.history -> -1 as step) as ended) as last
  where dispute.origin_event_id is not null or dispute.origin_ticket_id is not null`;
