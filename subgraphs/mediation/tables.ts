import type { HistoryEntry } from '@hub/chassis';
import type { Computed, Dated, Divided, Placed, RegisterTables } from '@hub/schema';
import type { Generated } from 'kysely';

/** The tables of mediation; a test holds them against the migrated database. */
export interface MediationTables extends RegisterTables {
  intake_channels: Dated & { code: string; name: string; feeds: readonly string[] };
  dispute_categories: Dated & { code: string; name: string };
  standard_aspects: Dated & { no: number; document: string; name: string; requirement: string };
  confirmation_rules: Dated & { article: string };
  centres: Divided & {
    id: string;
    level: string;
    name: string;
    resident_agencies: readonly string[];
    has_mediation_room: boolean;
  };
  centre_checks: { centre_id: string; aspect_no: number; is_met: boolean; checked_on: string };
  mediation_studios: Divided & { id: string; name: string; centre_id: string | null };
  mediators: {
    id: string;
    assignment_id: string | null;
    person: string | null;
    display_name: string | null;
    is_full_time: boolean;
    is_invited: boolean;
    name_key: Computed<string>;
  };
  mediator_postings: Dated &
    Placed & { mediator_id: string; centre_id: string; follows_assignment: Generated<boolean> };
  assignment_terms: {
    assignment_id: string;
    started_on: string | null;
    predecessor_id: string | null;
    centre_id: string | null;
    ended_on: string | null;
    successor_id: string | null;
  };
  dispute_cases: Divided & {
    id: string;
    version: number;
    case_no: string;
    stage: string;
    channel: string;
    category: string;
    is_at_sea: boolean;
    level: string;
    is_summary: boolean;
    is_escalated: boolean;
    centre_id: string | null;
    external_ref: string | null;
    origin_event_id: string | null;
    origin_ticket_id: string | null;
    occurred_at: string;
    received_at: string;
    triaged_at: string | null;
    triage_route: string | null;
    other_route_reason: string | null;
    accepted_on: string | null;
    due_on: string | null;
    resolved_on: string | null;
    concluded_on: string | null;
    sessions_held: Generated<number>;
    mediator_ids: Generated<readonly string[]>;
    agreement_form: string | null;
    agreement_effective_on: string | null;
    performance: string | null;
    confirmation_apply_by: string | null;
    confirmation_applied_on: string | null;
    confirmation_court: string | null;
    confirmation_result: string | null;
    confirmation_decided_on: string | null;
    termination_reason: string | null;
    transfer_to: string | null;
    transferred_on: string | null;
    transfer_reason: string | null;
    history: readonly HistoryEntry[];
  };
  case_papers: { case_id: string; kind: string; paper: string; recorded_at: string };
  case_parties: { case_id: string; person: string };
  mediation_sessions: { id: string; case_id: string; held_on: string; is_by_video: boolean };
  confidential_records: { case_id: string; party_count: number; summary: string };
  case_cube: Placed & {
    day: string;
    category: string;
    accepted: Generated<number>;
    resolved: Generated<number>;
    concluded: Generated<number>;
    at_sea: Generated<number>;
    escalated: Generated<number>;
    transferred: Generated<number>;
    resolved_aboard: Generated<number>;
    resolved_port: Generated<number>;
    resolved_village: Generated<number>;
    resolved_town: Generated<number>;
    resolved_county: Generated<number>;
    resolved_city: Generated<number>;
  };
  case_channel_cube: Placed & { day: string; channel: string; accepted: Generated<number> };
  vessels: Divided & { id: string; name: string };
  maritime_teams: Placed & { id: string; vessel_id: string; vessel_name: string };
  maritime_members: { team_id: string; role: string; person: string; display_name: string };
  video_consultations: Placed & {
    id: string;
    vessel_id: string;
    lawyer: string;
    started_at: string;
    started_on: Computed<string>;
  };
  outreach_activities: Divided & { id: string; programme: string; held_on: string; place: string };
  helper_assists: Divided & { id: string; team_id: string; kind: string; assisted_on: string; person_times: number };
  helper_services: Divided & {
    person: string | null;
    id: string;
    version: number;
    team_id: string;
    helper: string;
    activity: string;
    served_on: string;
    hours: number | null;
    verified_on: string | null;
  };
  helper_cube: Placed & { team_id: string; day: string; disputes: Generated<number>; consultations: Generated<number> };
}
