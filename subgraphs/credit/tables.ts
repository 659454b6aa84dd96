import type { Computed, Dated, Divided, RegisterTables } from '@hub/schema';
import type { Generated } from 'kysely';

/** A step of a point rule as its row keeps it. */
export interface PointStep {
  readonly aboveHours: number;
  readonly hoursPerPoint: number;
}

/** The tables of credit; a test holds them against the migrated database. */
export interface CreditTables extends RegisterTables {
  policy_documents: Dated & { id: string; document_no: string; title: string; issuer: string; issued_on: string };
  point_rules: Dated & { id: string; version: number; name: string; steps: readonly PointStep[]; document_id: string };
  point_schemes: Dated &
    Divided & {
      id: string;
      name: string;
      rule_id: string;
      reward_line: number | null;
      households: number;
      document_id: string;
    };
  credit_stores: Divided & { id: string; name: string };
  store_goods: { id: string; store_id: string; name: string; points: number; stock: number };
  credit_rankings: {
    division_code: string;
    month: string;
    rank: number;
    out_of: number;
    index_name: string;
    source: string;
    imported_on: string;
  };
  credit_honours: { division_code: string; title: string; granted_by: string; year: number; source: string };
  credit_outreach: Divided & { id: string; place: string; topic: string; held_on: string };
  point_accounts: Divided & {
    id: string;
    holder: string;
    ledger: string;
    scheme_id: string | null;
    opted_in_on: string;
    opted_out_on: string | null;
  };
  award_handles: { handle: string; account_id: string; issued_on: string };
  volunteer_services: Divided & {
    id: string;
    account_id: string;
    holder: string;
    status: string;
    activity: string;
    hours: number;
    served_on: string;
    verified_on: string | null;
  };
  point_entries: Divided & {
    id: string;
    account_id: string;
    holder: string;
    at: string;
    points: number;
    kind: string;
    source: string;
    source_id: string | null;
    reason: string;
    rule_id: string | null;
    document_id: string | null;
    legal_basis: string | null;
    reverses_id: string | null;
    approved_by: Generated<readonly string[]>;
    at_day: Computed<string>;
  };
  redemptions: {
    id: string;
    account_id: string;
    holder: string;
    at: string;
    store_id: string;
    good_id: string;
    points: number;
    status: string;
  };
  appeals: {
    id: string;
    entry_id: string;
    holder: string;
    division_path: string;
    status: string;
    filed_at: string;
    due_at: string;
    decided_on: string | null;
    reasons: string | null;
    court_route: string | null;
  };
  repairs: { entry_id: string; holder: string; status: string; asked_at: string; repaired_at: string | null };
  deductions: {
    id: string;
    account_id: string;
    holder: string;
    status: string;
    points: number;
    document_id: string;
    catalogue_item: string;
    proposed_at: string;
    object_by: string | null;
    history: readonly object[];
  };
  credit_cube: {
    division_path: string;
    day: string;
    hours_hundredths: Generated<number>;
    services: Generated<number>;
    points_awarded: Generated<number>;
    points_redeemed: Generated<number>;
    points_reversed: Generated<number>;
    appeals_decided: Generated<number>;
    appeals_upheld: Generated<number>;
  };
}
