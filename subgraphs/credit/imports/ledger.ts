import { plainImport, referenceCheck } from '@hub/chassis';
import type { ImportDefinition } from '@hub/chassis';
import { placedImport } from '@hub/schema';

const ACCOUNT_CHECK = referenceCheck('account_id', 'a point account', 'point_accounts');
const ENTRY_CHECK = referenceCheck('entry_id', 'an entry of the ledger', 'point_entries');

/** The doors of accounts, volunteer service and the ledger. Whatever hangs on an account takes its holder and place from it. */
export const ledgerImports: readonly ImportDefinition[] = [
  {
    ...placedImport('pointAccounts', 'point_accounts', {
      id: 'uuid',
      holder: 'text',
      ledger: 'text',
      division_code: 'text',
      scheme_id: 'uuid',
      opted_in_on: 'date',
      opted_out_on: 'date',
    }),
    subjects: ['holder'],
  },
  plainImport('awardHandles', 'award_handles', { handle: 'text', account_id: 'uuid', issued_on: 'date' }, [
    ACCOUNT_CHECK,
    {
      expected: '`handle` has 16 to 64 letters, digits, dashes and underscores, drawn at random',
      column: 'handle',
      broken: "staged.handle !~ '^[A-Za-z0-9_-]{16,64}$'",
    },
  ]),
  {
    dataset: 'volunteerServices',
    columns: {
      id: 'uuid',
      account_id: 'uuid',
      status: 'text',
      activity: 'text',
      hours: 'numeric',
      served_on: 'date',
      verified_on: 'date',
    },
    checks: [
      ACCOUNT_CHECK,
      {
        expected: '`hours` is above 0 and at most 24',
        column: 'hours',
        broken: 'staged.hours <= 0 or staged.hours > 24',
      },
      {
        expected: '`verified_on` is empty or not before `served_on`',
        column: 'verified_on',
        broken: 'staged.verified_on < staged.served_on',
      },
    ],
    insert: `insert into volunteer_services (id, account_id, holder, division_code, division_path, status, activity, hours, served_on, verified_on)
      select staged.id, staged.account_id, account.holder, account.division_code, account.division_path, status, activity, hours, served_on, verified_on
      from staged join point_accounts as account on account.id = staged.account_id`,
  },
  {
    dataset: 'pointEntries',
    columns: {
      id: 'uuid',
      account_id: 'uuid',
      at: 'timestamptz',
      points: 'int',
      kind: 'text',
      source: 'text',
      source_id: 'uuid',
      reason: 'text',
      rule_id: 'uuid',
      document_id: 'uuid',
      legal_basis: 'text',
      reverses_id: 'uuid',
      approved_by: 'text[]',
    },
    checks: [
      ACCOUNT_CHECK,
      {
        expected: 'no account falls below nothing',
        column: 'account_id',
        broken: `staged.account_id in (select account_id from (
            select account_id, sum(points) over (partition by account_id order by at, line) as balance from (
              select account_id, at, points, 0 as line from point_entries where account_id in (select account_id from staged)
              union all select account_id, at, points, line from staged) as booked) as running
          where balance < 0)`,
      },
    ],
    insert: `insert into point_entries (id, account_id, holder, division_code, division_path, at, points, kind, source, source_id, reason, rule_id, document_id,
        legal_basis, reverses_id, approved_by)
      select staged.id, staged.account_id, account.holder, account.division_code, account.division_path, at, points, kind, source, source_id, reason, rule_id,
        document_id, legal_basis, reverses_id, approved_by
      from staged join point_accounts as account on account.id = staged.account_id`,
  },
  {
    dataset: 'redemptions',
    columns: {
      id: 'uuid',
      account_id: 'uuid',
      at: 'timestamptz',
      store_id: 'uuid',
      good_id: 'uuid',
      points: 'int',
      status: 'text',
    },
    checks: [ACCOUNT_CHECK],
    insert: `insert into redemptions (id, account_id, holder, at, store_id, good_id, points, status)
      select staged.id, staged.account_id, account.holder, at, store_id, good_id, points, status
      from staged join point_accounts as account on account.id = staged.account_id`,
  },
  {
    dataset: 'appeals',
    columns: {
      id: 'uuid',
      entry_id: 'uuid',
      status: 'text',
      filed_at: 'timestamptz',
      due_at: 'timestamptz',
      decided_on: 'date',
      reasons: 'text',
      court_route: 'text',
    },
    checks: [ENTRY_CHECK],
    insert: `insert into appeals (id, entry_id, holder, division_path, status, filed_at, due_at, decided_on, reasons, court_route)
      select staged.id, staged.entry_id, entry.holder, entry.division_path, status, filed_at, due_at, decided_on, reasons, court_route
      from staged join point_entries as entry on entry.id = staged.entry_id`,
  },
  {
    dataset: 'repairs',
    columns: { entry_id: 'uuid', status: 'text', asked_at: 'timestamptz', repaired_at: 'timestamptz' },
    checks: [ENTRY_CHECK],
    insert: `insert into repairs (entry_id, holder, status, asked_at, repaired_at)
      select staged.entry_id, entry.holder, status, asked_at, repaired_at
      from staged join point_entries as entry on entry.id = staged.entry_id`,
  },
];
