import type { ImportDefinition } from '@hub/chassis';

const CASE_CHECK = {
  expected: '`case_id` is a case',
  column: 'case_id',
  broken: 'staged.case_id not in (select id from dispute_cases)',
};

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
const names = Object.keys(caseColumns);

/** The doors of cases, their parties, their sessions and what is confidential of them. */
export const caseImports: readonly ImportDefinition[] = [
  {
    dataset: 'disputeCases',
    columns: caseColumns,
    checks: [
      {
        expected: '`division_code` is a division of the register',
        column: 'division_code',
        broken: 'staged.division_code not in (select code from divisions)',
      },
      {
        expected: '`centre_id` is empty or a centre',
        column: 'centre_id',
        broken: 'staged.centre_id not in (select id from centres)',
      },
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
    ],
    insert: `insert into dispute_cases (${names.join(', ')}, division_path)
      select ${names.map((name) => `staged.${name}`).join(', ')}, divisions.path from staged join divisions on divisions.code = staged.division_code`,
  },
  {
    dataset: 'caseParties',
    columns: { case_id: 'uuid', person: 'text' },
    subjects: ['person'],
    checks: [CASE_CHECK],
    insert: 'insert into case_parties (case_id, person) select distinct case_id, person from staged',
  },
  {
    dataset: 'mediationSessions',
    columns: { id: 'uuid', case_id: 'uuid', held_on: 'date', is_by_video: 'boolean' },
    checks: [CASE_CHECK],
    insert:
      'insert into mediation_sessions (id, case_id, held_on, is_by_video) select id, case_id, held_on, is_by_video from staged',
  },
  {
    dataset: 'confidentialRecords',
    columns: { case_id: 'uuid', party_count: 'int', summary: 'text' },
    checks: [CASE_CHECK],
    insert:
      'insert into confidential_records (case_id, party_count, summary) select case_id, party_count, summary from staged',
  },
];
