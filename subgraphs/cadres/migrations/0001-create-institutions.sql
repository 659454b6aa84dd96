-- What is open to everyone: organisations, rotations, helper teams, measures, posts, the reserve and published liaisons.

-- Whether a text is a unified social credit code (GB 32100): 18 characters, the last of which checks the others.
create function is_uscc(code text) returns boolean
  language sql immutable set search_path = pg_catalog
  as $$
    select code ~ '^[0-9A-HJ-NPQRTUWXY]{18}$' and (
      select mod(sum((position(sign.value in '0123456789ABCDEFGHJKLMNPQRTUWXY') - 1)
        * case sign.place when 18 then 1 else (3 ^ (sign.place - 1))::bigint % 31 end), 31) = 0
      from string_to_table(code, null) with ordinality as sign (value, place))
  $$;
create table organisations (
  id uuid primary key,
  uscc text unique check (is_uscc(uscc)),
  name text not null
);

-- A rotation (轮换批次): who began and who ended with it is said by the assignments.
create table rotation_batches (
  id uuid primary key,
  version int not null check (version >= 1),
  code text not null unique,
  kind text not null check (kind in ('FIRST_SECRETARY', 'WORK_TEAM_MEMBER', 'LAW_ENFORCEMENT_OFFICER', 'COMMUNITY_WORKER', 'STEWARD', 'GOOD_NEIGHBOUR_MEDIATOR')),
  division_code text not null,
  division_path text collate "C" not null,
  started_on date not null,
  completed_on date check (completed_on >= started_on)
);
create index rotation_batches_started_on_index on rotation_batches (started_on desc, id desc);

-- Teams of residents, members and partners that help neighbours (群众调解队).
create table helper_teams (
  id uuid primary key,
  name text not null,
  kind text not null check (kind in ('GOOD_NEIGHBOUR', 'RESIDENTS')),
  division_code text not null,
  division_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index helper_teams_division_path_index on helper_teams (division_path);

-- Measures for grassroots governance, and how far each was on which day.
create table measures (
  id uuid primary key,
  no int not null check (no >= 1),
  title text not null,
  lead_unit_id uuid references organisations,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  unique (no, valid_from)
);
create table measure_statuses (
  measure_id uuid not null references measures,
  status text not null check (status in ('PLANNED', 'UNDER_WAY', 'DONE')),
  valid_from date not null,
  primary key (measure_id, valid_from)
);

-- Decisions that give posts to a division: posts, not people.
create table staffing_quotas (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  delta int not null check (delta <> 0),
  decided_on date not null,
  document text not null
);
create index staffing_quotas_division_path_index on staffing_quotas (division_path, decided_on);

-- How many are held ready in a town (后备力量): the size of a pool, with no word of who is in it.
create table reserve_pools (
  division_code text not null,
  division_path text collate "C" not null,
  size int not null check (size >= 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (division_code, valid_from)
);
create index reserve_pools_division_path_index on reserve_pools (division_path);

-- Named officials with a published phone; how many residents are in touch, never who.
create table liaisons (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  post text not null,
  display_name text not null,
  phone text not null,
  contact_count int not null check (contact_count >= 0),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index liaisons_division_path_index on liaisons (division_path);

call hub.protect('organisations');
call hub.protect('rotation_batches');
call hub.protect('helper_teams');
call hub.protect('measures');
call hub.protect('measure_statuses');
call hub.protect('staffing_quotas');
call hub.protect('reserve_pools');
call hub.protect('liaisons');
call hub.allow_everyone('organisations');
call hub.allow_everyone('rotation_batches');
call hub.allow_everyone('helper_teams');
call hub.allow_everyone('measures');
call hub.allow_everyone('measure_statuses');
call hub.allow_everyone('staffing_quotas');
call hub.allow_everyone('reserve_pools');
call hub.allow_everyone('liaisons');
call hub.allow_machine('organisations', 'import');
call hub.allow_machine('rotation_batches', 'import');
call hub.allow_machine('helper_teams', 'import');
call hub.allow_machine('measures', 'import');
call hub.allow_machine('measure_statuses', 'import');
call hub.allow_machine('staffing_quotas', 'import');
call hub.allow_machine('reserve_pools', 'import');
call hub.allow_machine('liaisons', 'import');
