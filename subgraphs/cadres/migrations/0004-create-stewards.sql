-- Alley stewards (小巷管家): studios and batches are open; who the stewards are is seen with their assignments.
create table steward_studios (
  id uuid primary key,
  name text not null,
  division_code text not null,
  division_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index steward_studios_division_path_index on steward_studios (division_path);
create table steward_batches (
  id uuid primary key,
  no int not null check (no >= 1),
  division_code text not null,
  division_path text collate "C" not null,
  recruited_on date not null,
  unique (division_code, no)
);
create table stewards (
  id uuid primary key,
  assignment_id uuid not null unique references assignments,
  studio_id uuid not null references steward_studios,
  batch_id uuid not null references steward_batches
);
create index stewards_studio_id_index on stewards (studio_id);
create table steward_duties (
  studio_id uuid not null references steward_studios,
  steward_id uuid not null references stewards,
  duty_on date not null,
  task text not null,
  primary key (studio_id, duty_on, steward_id)
);
-- A visit to an old person: that it was made and whether something follows, nothing of the home. Without the elder's
-- consent there is no visit to keep.
create table steward_visits (
  id uuid primary key,
  studio_id uuid not null references steward_studios,
  steward_id uuid not null references stewards,
  visited_on date not null,
  needs_follow_up boolean not null,
  is_consented boolean not null check (is_consented)
);
create index steward_visits_studio_id_index on steward_visits (studio_id, visited_on desc, id desc);

call hub.protect('steward_studios');
call hub.protect('steward_batches');
call hub.protect('stewards');
call hub.protect('steward_duties');
call hub.protect('steward_visits');
call hub.allow_everyone('steward_studios');
call hub.allow_everyone('steward_batches');
call hub.allow('stewards', 'assignment', 'select', 'exists (select 1 from public.assignments where assignments.id = assignment_id)');
call hub.allow('steward_duties', 'steward', 'select', 'exists (select 1 from public.stewards where stewards.id = steward_id)');
call hub.allow('steward_visits', 'steward', 'select', 'exists (select 1 from public.stewards where stewards.id = steward_id)');
call hub.allow_machine('stewards', 'access-log', 'select');
call hub.allow_machine('steward_visits', 'access-log', 'select');
call hub.allow_machine('steward_studios', 'import');
call hub.allow_machine('steward_batches', 'import');
call hub.allow_machine('stewards', 'import');
call hub.allow_machine('steward_duties', 'import');
call hub.allow_machine('steward_visits', 'import');

-- How many a batch recruited.
create table steward_cube (
  batch_id uuid primary key,
  recruited int not null default 0
);
call hub.protect_cube('steward_cube');
call hub.keep_cube('steward_cube', 'stewards', '{recruited}',
  $$ select entry.batch_id, sign as recruited from $source as entry $$);
