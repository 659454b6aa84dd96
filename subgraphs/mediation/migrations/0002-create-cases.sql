-- Dispute cases. One row is one case with its whole dated history and what is known of its agreement; what was said is
-- in the confidential store alone, and who the parties are in a table of pseudonyms that no answer shows.
create table dispute_cases (
  id uuid primary key,
  version int not null check (version >= 1),
  case_no text not null unique,
  stage text not null check (stage in ('INTAKE', 'MERGED', 'LINKED', 'TRIAGED', 'INFORMED', 'ROUTED', 'DECLINED', 'ACCEPTED', 'IN_MEDIATION', 'AGREED',
    'PARTLY_AGREED', 'FAILED', 'CONFIRMATION_APPLIED', 'CONFIRMED', 'REFUSED', 'PERFORMING', 'PERFORMED', 'BREACHED', 'TRANSFERRED', 'CLOSED')),
  channel text not null,
  category text not null,
  is_at_sea boolean not null,
  level text not null check (level in ('ABOARD', 'PORT', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY')),
  is_summary boolean not null,
  is_escalated boolean not null,
  division_code text not null,
  division_path text collate "C" not null,
  centre_id uuid,
  external_ref text,
  origin_event_id uuid,
  origin_ticket_id uuid,
  occurred_at timestamptz not null,
  received_at timestamptz not null check (received_at >= occurred_at),
  triaged_at timestamptz,
  triage_route text check (triage_route in ('PLACE', 'SECTOR', 'FIXED_BERTH', 'COUNTY_CENTRE', 'OTHER_ROUTE')),
  accepted_on date,
  due_on date,
  -- Agreed, at least in part.
  resolved_on date check (resolved_on >= accepted_on),
  -- Agreed, or ended without agreement.
  concluded_on date check (concluded_on >= accepted_on),
  sessions_held int not null default 0 check (sessions_held >= 0),
  mediator_ids uuid[] not null default '{}',
  agreement_form text check (agreement_form in ('WRITTEN', 'ORAL')),
  agreement_effective_on date,
  performance text check (performance in ('NOT_DUE', 'PERFORMING', 'PERFORMED', 'BREACHED')),
  -- Thirty days after the agreement took effect (People's Mediation Law art. 33), worked out once.
  confirmation_apply_by date,
  confirmation_applied_on date,
  confirmation_court text,
  confirmation_result text check (confirmation_result in ('CONFIRMED', 'REFUSED')),
  confirmation_decided_on date,
  transfer_to text check (transfer_to in ('COURT', 'LABOUR_ARBITRATION', 'ADMINISTRATIVE_REVIEW', 'LABOUR_INSPECTION', 'OTHER')),
  transferred_on date,
  transfer_reason text,
  history jsonb not null check (jsonb_typeof(history) = 'array'),
  check (resolved_on is null or resolved_on = concluded_on),
  check ((agreement_effective_on is null) = (agreement_form is null)),
  check (confirmation_apply_by is null or confirmation_apply_by = agreement_effective_on + 30),
  -- Nothing is confirmed that was not applied for in time.
  check (confirmation_applied_on <= confirmation_apply_by)
);
create index dispute_cases_received_at_index on dispute_cases (received_at desc, id desc);
create index dispute_cases_division_path_index on dispute_cases (division_path, received_at desc, id desc);
create index dispute_cases_origin_event_id_index on dispute_cases (origin_event_id) where origin_event_id is not null;
create index dispute_cases_origin_ticket_id_index on dispute_cases (origin_ticket_id) where origin_ticket_id is not null;
create index dispute_cases_mediator_ids_index on dispute_cases using gin (mediator_ids);
create index dispute_cases_agreement_index on dispute_cases (agreement_effective_on) where agreement_effective_on is not null;
-- A channel's own number names one case of it.
create unique index dispute_cases_channel_external_ref_key on dispute_cases (channel, external_ref) where external_ref is not null;

create table case_parties (
  case_id uuid not null references dispute_cases on delete cascade,
  person text not null,
  primary key (case_id, person)
);
create index case_parties_person_index on case_parties (person);

create table mediation_sessions (
  id uuid primary key,
  case_id uuid not null references dispute_cases on delete cascade,
  held_on date not null,
  is_by_video boolean not null
);
create index mediation_sessions_case_id_index on mediation_sessions (case_id, held_on, id);

-- The confidential store: no rule lets the application, the reader or anyone else read it yet.
create table confidential_records (
  case_id uuid primary key references dispute_cases on delete cascade,
  party_count int not null check (party_count >= 1),
  summary text not null
);

call hub.protect('dispute_cases');
call hub.protect('case_parties', 'select, insert, delete', false);
call hub.protect('mediation_sessions');
call hub.protect('confidential_records', 'select, insert, delete', false);

call hub.allow('dispute_cases', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow('dispute_cases', 'person', 'select', 'id in (select case_id from public.case_parties where person = (select hub.scope_person()))');
-- A court sees the cases of its district at the stages that are its business.
call hub.allow('dispute_cases', 'court', 'select',
  hub.in_areas('division_path', 'court') || ' and stage in (''AGREED'', ''CONFIRMATION_APPLIED'', ''CONFIRMED'', ''REFUSED'')');
-- The hotline sees what became of its tickets; a bureau the categories that are its own.
call hub.allow('dispute_cases', 'hotline', 'select', 'origin_ticket_id is not null and (' || hub.in_areas('division_path', 'hotline') || ')');
call hub.allow('dispute_cases', 'bureau', 'select', 'category = any ((select hub.scope_categories(''bureau''))::text[]) and (' || hub.in_areas('division_path', 'bureau') || ')');
call hub.allow_machine('dispute_cases', 'import');
call hub.allow('case_parties', 'person', 'select', 'person = (select hub.scope_person())');
call hub.allow_machine('case_parties', 'import');
call hub.allow_machine('case_parties', 'access-log', 'select');
-- Sessions are seen with their case.
call hub.allow('mediation_sessions', 'case', 'select', 'exists (select 1 from public.dispute_cases where dispute_cases.id = case_id)');
call hub.allow_machine('mediation_sessions', 'import');
call hub.allow_machine('confidential_records', 'import', 'insert');

-- Parties see who mediates a case of theirs.
call hub.allow('mediators', 'case', 'select', 'id in (select unnest(dispute.mediator_ids) from public.case_parties as party
  join public.dispute_cases as dispute on dispute.id = party.case_id where party.person = (select hub.scope_person()))');

-- How many cases each mediator resolved is one number for whoever sees the mediator, wherever the cases lie: counted over
-- all of them, and only the number leaves. Who sees the mediator is for the statement that asks to say, under row security.
create function cases_mediated(mediators uuid[], from_day date, to_day date)
  returns table (mediator_id uuid, cases bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select given.id, count(dispute.id)
    from (select distinct id from unnest(mediators) as id) as given
    left join public.dispute_cases as dispute on dispute.mediator_ids @> array[given.id] and dispute.resolved_on between from_day and to_day
    where (select hub.has_scope())
    group by given.id
  $$;
do $$ begin
  revoke execute on function cases_mediated(uuid[], date, date) from public;
  execute format('grant execute on function cases_mediated(uuid[], date, date) to %I', hub.role_named('app'));
end $$;
call hub.own('dispute_cases');

-- Counts of cases by place, day and category, and by channel. Each measure counts on the day that it happened.
create table case_cube (
  division_path text collate "C" not null,
  day date not null,
  category text not null,
  accepted int not null default 0,
  resolved int not null default 0,
  concluded int not null default 0,
  at_sea int not null default 0,
  escalated int not null default 0,
  transferred int not null default 0,
  resolved_aboard int not null default 0,
  resolved_port int not null default 0,
  resolved_village int not null default 0,
  resolved_town int not null default 0,
  resolved_county int not null default 0,
  resolved_city int not null default 0,
  primary key (division_path, day, category)
);
call hub.protect_cube('case_cube');
call hub.keep_cube('case_cube', 'dispute_cases',
  '{accepted,resolved,concluded,at_sea,escalated,transferred,resolved_aboard,resolved_port,resolved_village,resolved_town,resolved_county,resolved_city}',
  $$ select entry.division_path, placed.day, entry.category,
       case when placed.what = 'accepted' then sign else 0 end as accepted,
       case when placed.what = 'concluded' and entry.resolved_on is not null then sign else 0 end as resolved,
       case when placed.what = 'concluded' then sign else 0 end as concluded,
       case when placed.what = 'accepted' and entry.is_at_sea then sign else 0 end as at_sea,
       case when placed.what = 'accepted' and entry.is_escalated then sign else 0 end as escalated,
       case when placed.what = 'transferred' then sign else 0 end as transferred,
       case when placed.what = 'concluded' and entry.resolved_on is not null and entry.level = 'ABOARD' then sign else 0 end as resolved_aboard,
       case when placed.what = 'concluded' and entry.resolved_on is not null and entry.level = 'PORT' then sign else 0 end as resolved_port,
       case when placed.what = 'concluded' and entry.resolved_on is not null and entry.level = 'VILLAGE' then sign else 0 end as resolved_village,
       case when placed.what = 'concluded' and entry.resolved_on is not null and entry.level = 'TOWN' then sign else 0 end as resolved_town,
       case when placed.what = 'concluded' and entry.resolved_on is not null and entry.level = 'COUNTY' then sign else 0 end as resolved_county,
       case when placed.what = 'concluded' and entry.resolved_on is not null and entry.level = 'CITY' then sign else 0 end as resolved_city
     from $source as entry
     cross join lateral (
       select entry.accepted_on as day, 'accepted' as what where entry.accepted_on is not null
       union all select entry.concluded_on, 'concluded' where entry.concluded_on is not null and entry.accepted_on is not null
       union all select entry.transferred_on, 'transferred' where entry.transferred_on is not null
     ) as placed $$);

create table case_channel_cube (
  division_path text collate "C" not null,
  day date not null,
  channel text not null,
  accepted int not null default 0,
  primary key (division_path, day, channel)
);
call hub.protect_cube('case_channel_cube');
call hub.keep_cube('case_channel_cube', 'dispute_cases', '{accepted}',
  $$ select entry.division_path, entry.accepted_on as day, entry.channel, sign as accepted from $source as entry where entry.accepted_on is not null $$);
