import type { HistoryEntry } from '@hub/chassis';
import type { Computed, Dated, Divided, Placed, RegisterTables } from '@hub/schema';
import type { Generated } from 'kysely';

/** The tables of cadres; a test holds them against the migrated database. */
export interface CadresTables extends RegisterTables {
  organisations: { id: string; uscc: string | null; name: string };
  rotation_batches: Divided & {
    id: string;
    version: number;
    code: string;
    kind: string;
    started_on: string;
    completed_on: string | null;
  };
  helper_teams: Divided & Dated & { id: string; name: string; kind: string };
  measures: Dated & { id: string; no: number; title: string; lead_unit_id: string | null };
  measure_statuses: { measure_id: string; status: string; valid_from: string };
  staffing_quotas: Divided & { id: string; delta: number; decided_on: string; document: string };
  reserve_pools: Divided & Dated & { size: number };
  liaisons: Divided & Dated & { id: string; post: string; display_name: string; phone: string; contact_count: number };
  cadres: { id: string; person: string; display_name: string };
  assignments: Divided & {
    id: string;
    version: number;
    kind: string;
    state: string;
    cadre_id: string;
    person: string;
    mode: string | null;
    also_covers_codes: Generated<readonly string[]>;
    also_covers_paths: Generated<readonly string[]>;
    sending_unit_id: string | null;
    batch_id: string | null;
    ended_batch_id: string | null;
    team_id: string | null;
    centre_id: string | null;
    started_on: string;
    planned_end: string | null;
    ended_on: string | null;
    history: readonly HistoryEntry[];
    predecessor_id: string | null;
    successor_id: string | null;
    handover_until: string | null;
    grid_cell_code: string | null;
    roster_centre_id: string | null;
    end_reason: string | null;
    is_begun: Computed<boolean>;
  };
  service_entries: {
    id: string;
    assignment_id: string;
    served_on: string;
    kind: string;
    count: number;
    is_confirmed: boolean;
  };
  whistle_arrivals: { whistle_id: string; assignment_id: string; arrived_at: string };
  posting_cube: Placed & { kind: string; day: string; standing: Generated<number>; started: Generated<number> };
  rotation_cube: { batch_id: string; outgoing: Generated<number>; incoming: Generated<number> };
  team_cube: { team_id: string; day: string; standing: Generated<number> };
  unit_reports: Divided & {
    id: string;
    state: string;
    unit_id: string;
    reported_on: string;
    needs: readonly string[];
    resources: readonly string[];
    projects: readonly string[];
  };
  member_reports: Divided & {
    id: string;
    state: string;
    cadre_id: string;
    person: string;
    post: string | null;
    served_times: number;
    reported_on: string;
    ended_on: string | null;
  };
  member_cube: Placed & { day: string; standing: Generated<number> };
  steward_studios: Divided & Dated & { id: string; name: string };
  steward_batches: Divided & { id: string; no: number; recruited_on: string };
  stewards: { id: string; assignment_id: string; studio_id: string; batch_id: string };
  steward_duties: { studio_id: string; steward_id: string; duty_on: string; task: string };
  steward_visits: {
    id: string;
    studio_id: string;
    steward_id: string;
    visited_on: string;
    needs_follow_up: boolean;
    is_consented: boolean;
  };
  steward_cube: { batch_id: string; recruited: Generated<number> };
}
