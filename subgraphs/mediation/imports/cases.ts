import { plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

const CASE_CHECK = referenceCheck('case_id', 'a case', 'dispute_cases');

const caseColumns = {
  id: 'uuid',
  version: 'int',
  case_no: 'text',
  stage: 'text',
  channel: 'text',
  category: 'text',
  is_at_sea: 'boolean',
  level: 'text',
  is_summary: 'boolean',
  is_escalated: 'boolean',
  division_code: 'text',
  centre_id: 'uuid',
  external_ref: 'text',
  origin_event_id: 'uuid',
  origin_ticket_id: 'uuid',
  occurred_at: 'timestamptz',
  received_at: 'timestamptz',
  triaged_at: 'timestamptz',
  triage_route: 'text',
  accepted_on: 'date',
  due_on: 'date',
  resolved_on: 'date',
  concluded_on: 'date',
  sessions_held: 'int',
  mediator_ids: 'uuid[]',
  agreement_form: 'text',
  agreement_effective_on: 'date',
  performance: 'text',
  confirmation_apply_by: 'date',
  confirmation_applied_on: 'date',
  confirmation_court: 'text',
  confirmation_result: 'text',
  confirmation_decided_on: 'date',
  transfer_to: 'text',
  transferred_on: 'date',
  transfer_reason: 'text',
  history: 'jsonb',
};

/** The doors of cases, their parties, their sessions and what is confidential of them. */
export const caseImports: readonly ImportDefinition[] = [
  placedImport('disputeCases', 'dispute_cases', caseColumns, [
    referenceCheck('centre_id', 'empty or a centre', 'centres'),
    {
      expected: '`channel` is an intake channel',
      column: 'channel',
      broken: 'staged.channel not in (select code from intake_channels)',
    },
    {
      expected: '`category` is a category of disputes',
      column: 'category',
      broken: 'staged.category not in (select code from dispute_categories)',
    },
    {
      expected: '`history` ends in the stage of `stage`',
      column: 'history',
      broken: "staged.history -> -1 ->> 'to' is distinct from staged.stage",
    },
    {
      expected: '`concluded_on` is empty or not before `accepted_on`',
      column: 'concluded_on',
      broken: 'staged.concluded_on < staged.accepted_on',
    },
  ]),
  {
    dataset: 'caseParties',
    columns: { case_id: 'uuid', person: 'text' },
    subjects: ['person'],
    checks: [CASE_CHECK],
    insert: 'insert into case_parties (case_id, person) select distinct case_id, person from staged',
  },
  plainImport(
    'mediationSessions',
    'mediation_sessions',
    { id: 'uuid', case_id: 'uuid', held_on: 'date', is_by_video: 'boolean' },
    [CASE_CHECK],
  ),
  plainImport('confidentialRecords', 'confidential_records', { case_id: 'uuid', party_count: 'int', summary: 'text' }, [
    CASE_CHECK,
  ]),
];
