import { sql } from 'kysely';
import type { Kysely } from 'kysely';
import { createLoader, rowsOf } from '@hub/chassis';
import type { CreditTables } from '../tables.ts';

/** A person's own things as resolvers see them. Row security gives each caller only his. */
export interface PointAccountRow {
  readonly id: string;
  readonly ledger: string;
  readonly schemeId: string | null;
  readonly optedInOn: string;
  readonly optedOutOn: string | null;
}
export interface PointEntryRow {
  readonly id: string;
  readonly at: string;
  readonly points: number;
  readonly kind: string;
  readonly source: string;
  readonly reason: string;
  readonly ruleId: string | null;
  readonly documentId: string | null;
  readonly legalBasis: string | null;
  readonly isReversed: boolean;
}
export interface CreditAppealRow {
  readonly id: string;
  readonly entryId: string;
  readonly status: string;
  readonly filedAt: string;
  readonly dueAt: string;
  readonly reasons: string | null;
  readonly courtRoute: string | null;
}
export interface CreditRepairRow {
  readonly entryId: string;
  readonly status: string;
  readonly askedAt: string;
  readonly repairedAt: string | null;
}

/** What is read of an entry wherever entries are read. */
export const pointEntryColumns = sql`id, at, points, kind, source, reason, rule_id as "ruleId", document_id as "documentId", legal_basis as "legalBasis",
  exists (select 1 from point_entries as later where later.reverses_id = point_entries.id) as "isReversed"`;

/** The caller's own account in each ledger, and what hangs on its entries. */
export const createLedgerLoaders = (db: Kysely<CreditTables>) => ({
  ownAccount: createLoader(
    (ledgers: readonly string[]) =>
      rowsOf(
        db,
        sql<PointAccountRow>`select id, ledger, scheme_id as "schemeId", opted_in_on as "optedInOn", opted_out_on as "optedOutOn"
          from point_accounts where holder = (select hub.scope_person()) and ledger = any(${ledgers}::text[])`,
      ),
    ({ ledger }) => ledger,
  ),
  balance: createLoader(
    (accounts: readonly string[]) =>
      rowsOf(
        db,
        sql<{ accountId: string; balance: number }>`select account_id as "accountId", sum(points)::int as balance
          from point_entries where account_id = any(${accounts}::uuid[]) group by account_id`,
      ),
    ({ accountId }) => accountId,
  ),
  awardOfService: createLoader(
    (services: readonly string[]) =>
      rowsOf(
        db,
        sql<PointEntryRow & { serviceId: string }>`select source_id as "serviceId", ${pointEntryColumns}
          from point_entries where kind = 'AWARD' and source_id = any(${services}::uuid[])`,
      ),
    ({ serviceId }) => serviceId,
  ),
  appealOfEntry: createLoader(
    (entries: readonly string[]) =>
      rowsOf(
        db,
        sql<CreditAppealRow>`select id, entry_id as "entryId", status, filed_at as "filedAt", due_at as "dueAt", reasons, court_route as "courtRoute"
          from appeals where entry_id = any(${entries}::uuid[])`,
      ),
    ({ entryId }) => entryId,
  ),
  repairOfEntry: createLoader(
    (entries: readonly string[]) =>
      rowsOf(
        db,
        sql<CreditRepairRow>`select entry_id as "entryId", status, asked_at as "askedAt", repaired_at as "repairedAt"
          from repairs where entry_id = any(${entries}::uuid[])`,
      ),
    ({ entryId }) => entryId,
  ),
});
