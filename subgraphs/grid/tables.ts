import type { HistoryEntry } from '@hub/chassis';
import type { Computed, Dated, Divided, Placed, RegisterTables } from '@hub/schema';
import type { Generated } from 'kysely';

/** The tables of grid; a test holds them against the migrated database. */
export interface GridTables extends RegisterTables {
  division_changes: {
    division_code: string;
    version: number;
    change: string;
    valid_from: string;
    document_no: string;
    decided_at: string;
    decided_by: string;
    organisation: string;
    post: string;
  };
  division_codes: { code: string; scheme: string; value: string; valid_from: string | null; valid_to: string | null };
  grid_cells: Dated &
    Divided & { id: string; code: string; name: string; households: number; supervision_phone: string };
  assignment_terms: {
    assignment_id: string;
    started_on: string | null;
    predecessor_id: string | null;
    ended_on: string | null;
    successor_id: string | null;
  };
  grid_workers: Dated &
    Placed & {
      id: string;
      assignment_id: string;
      person: string | null;
      display_name: string | null;
      cell_id: string;
      follows_assignment: Generated<boolean>;
    };
  opinions: Placed & {
    id: string;
    worker_id: string;
    cell_id: string;
    topic: string;
    collected_on: string;
    linked_event_id: string | null;
  };
  info_records: Placed & { id: string; worker_id: string; cell_id: string; subject: string; recorded_on: string };
  event_categories: { code: string; name: string; name_en: string; lowest_level: string; taken_by: string | null };
  grid_events: Divided & {
    id: string;
    version: number;
    code: string;
    category: string;
    status: string;
    channel: string;
    external_id: string | null;
    level: string;
    cell_id: string | null;
    title: string;
    occurred_at: string;
    received_at: string;
    due_at: string | null;
    closed_at: string | null;
    lead_unit_id: string | null;
    reworks: Generated<number>;
    parked_reason: string | null;
    parked_plan: string | null;
    parked_until: string | null;
    merged_into_id: string | null;
    reporter: string | null;
    history: readonly HistoryEntry[];
    received_on: Computed<string>;
    closed_on: Computed<string | null>;
  };
  whistles: Placed & {
    id: string;
    event_id: string;
    category: string;
    blown_at: string;
    due_at: string;
    responded_at: string | null;
    agencies: readonly string[];
    blown_on: Computed<string>;
  };
  event_cube: Placed & {
    day: string;
    category: string;
    reported: Generated<number>;
    refused: Generated<number>;
    closed: Generated<number>;
    closed_due: Generated<number>;
    closed_on_time: Generated<number>;
    reworked: Generated<number>;
    converted: Generated<number>;
    parked: Generated<number>;
    closed_village: Generated<number>;
    closed_town: Generated<number>;
    closed_county: Generated<number>;
    closed_city: Generated<number>;
    whistles: Generated<number>;
    whistles_on_time: Generated<number>;
  };
  hotline_tickets: Divided & {
    id: string;
    version: number;
    no: string;
    kind: string;
    status: string;
    caller: string;
    received_at: string;
    due_at: string;
    answered_at: string | null;
    lead_unit_id: string | null;
    helper_unit_ids: Generated<readonly string[]>;
    return_visit_on: string | null;
    is_satisfied: boolean | null;
    is_solved: boolean | null;
    event_id: string | null;
    history: readonly HistoryEntry[];
    received_on: Computed<string>;
    answered_on: Computed<string | null>;
  };
  ticket_cube: Placed & {
    day: string;
    kind: string;
    received: Generated<number>;
    answered: Generated<number>;
    answered_on_time: Generated<number>;
    visited: Generated<number>;
    solved: Generated<number>;
    satisfied: Generated<number>;
  };
  duty_sessions: Divided & { id: string; held_on: string; post: string; tickets_taken: number };
  deliberations: Divided & {
    id: string;
    held_on: string;
    issue: string;
    decision: string | null;
    linked_event_id: string | null;
  };
  patrol_visits: Divided & {
    id: string;
    visited_on: string;
    place: string;
    crews_visited: number;
    linked_event_id: string | null;
  };
  dispute_progress: {
    case_id: string;
    version: number;
    stage: string;
    centre_id: string | null;
    due_on: string | null;
    division_code: string;
    event_id: string | null;
    ticket_id: string | null;
    known_at: string;
  };
}
