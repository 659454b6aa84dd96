-- At sea: the county of a vessel's fixed berth takes its cases.
create table vessels (
  id uuid primary key,
  name text not null,
  division_code text not null,
  division_path text collate "C" not null
);
create table maritime_teams (
  id uuid primary key,
  vessel_id uuid not null unique references vessels,
  vessel_name text not null,
  division_path text collate "C" not null
);
create index maritime_teams_division_path_index on maritime_teams (division_path, vessel_name, id);
create table maritime_members (
  team_id uuid not null references maritime_teams,
  role text not null check (role in ('SKIPPER', 'FIRST_MATE', 'CHIEF_ENGINEER')),
  person text not null,
  display_name text not null,
  primary key (team_id, role)
);
create table video_consultations (
  id uuid primary key,
  vessel_id uuid not null references vessels,
  division_path text collate "C" not null,
  lawyer text not null,
  started_at timestamptz not null,
  started_on date not null generated always as ((started_at at time zone 'Asia/Shanghai')::date) stored
);
create index video_consultations_division_path_index on video_consultations (division_path, started_at desc, id desc);
create table outreach_activities (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  programme text not null,
  held_on date not null,
  place text not null
);
create index outreach_activities_division_path_index on outreach_activities (division_path, held_on desc, id desc);

-- What helper teams did: person-times, and never whom they helped.
create table helper_assists (
  id uuid primary key,
  team_id uuid not null,
  division_code text not null,
  division_path text collate "C" not null,
  kind text not null check (kind in ('DISPUTE', 'CONSULTATION')),
  assisted_on date not null,
  person_times int not null check (person_times >= 1)
);
-- A helper's service as its organiser verifies it; `helper` is a random handle from credit, given by those who take part.
create table helper_services (
  id uuid primary key,
  version int not null check (version >= 1),
  team_id uuid not null,
  helper text not null,
  activity text not null,
  served_on date not null,
  hours numeric check (hours > 0 and hours <= 24),
  verified_on date check (verified_on >= served_on)
);
call hub.protect('vessels');
call hub.protect('maritime_teams');
call hub.protect('maritime_members');
call hub.protect('video_consultations');
call hub.protect('outreach_activities');
call hub.protect('helper_assists');
call hub.protect('helper_services');
call hub.allow_everyone('vessels');
call hub.allow_everyone('maritime_teams');
call hub.allow('maritime_members', 'areas', 'select', 'exists (select 1 from public.maritime_teams where maritime_teams.id = team_id and ' || hub.in_areas('maritime_teams.division_path') || ')');
call hub.allow('video_consultations', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_everyone('outreach_activities');
call hub.allow_machine('vessels', 'import');
call hub.allow_machine('maritime_teams', 'import');
call hub.allow_machine('maritime_members', 'import');
call hub.allow_machine('maritime_members', 'access-log', 'select');
call hub.allow_machine('video_consultations', 'import');
call hub.allow_machine('outreach_activities', 'import');
call hub.allow_machine('helper_assists', 'import');
call hub.allow_machine('helper_services', 'import');

create table helper_cube (
  team_id uuid not null,
  division_path text collate "C" not null,
  day date not null,
  disputes int not null default 0,
  consultations int not null default 0,
  primary key (team_id, division_path, day)
);
call hub.protect_cube('helper_cube');
call hub.keep_cube('helper_cube', 'helper_assists', '{disputes,consultations}',
  $$ select entry.team_id, entry.division_path, entry.assisted_on as day,
       case when entry.kind = 'DISPUTE' then sign else 0 end as disputes,
       case when entry.kind = 'CONSULTATION' then sign * entry.person_times else 0 end as consultations
     from $source as entry $$);
