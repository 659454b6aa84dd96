-- Other codes of a division, by scheme: statistical, statutory, and those of former times.
create table division_codes (
  code text not null references divisions,
  scheme text not null,
  value text not null,
  valid_from date,
  valid_to date check (valid_to >= valid_from),
  primary key (code, scheme, value)
);
call hub.protect('division_codes');
call hub.allow_everyone('division_codes');
call hub.allow_machine('division_codes', 'import');

-- Grid cells (网格) are institutions: open data.
create table grid_cells (
  id uuid primary key,
  -- 12 digits of the village, 3 of the cell: scheme wh-grid-1.
  code text not null unique,
  name text not null,
  division_code text not null,
  division_path text collate "C" not null,
  households int not null check (households >= 0),
  supervision_phone text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index grid_cells_division_path_index on grid_cells (division_path, code);
call hub.protect('grid_cells');
call hub.allow_everyone('grid_cells');
call hub.allow_machine('grid_cells', 'import');

-- Grid workers (网格员). assignment_id joins a worker to mediation and cadres; nothing joins one to credit.
create table grid_workers (
  id uuid primary key,
  assignment_id uuid not null unique,
  -- This domain's pseudonym of the worker, so that he can see who looked at his row.
  person text not null,
  display_name text not null,
  cell_id uuid not null references grid_cells,
  division_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create index grid_workers_cell_id_index on grid_workers (cell_id, valid_from);
call hub.protect('grid_workers');
call hub.allow('grid_workers', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow('grid_workers', 'person', 'select', 'person = (select hub.scope_person())');
call hub.allow_machine('grid_workers', 'access-log', 'select');
call hub.allow_machine('grid_workers', 'import');

-- Public opinions (社情民意) and basic records (基础信息): that they were taken, with no word of whom.
create table opinions (
  id uuid primary key,
  worker_id uuid not null references grid_workers,
  cell_id uuid not null references grid_cells,
  division_path text collate "C" not null,
  topic text not null,
  collected_on date not null,
  linked_event_id uuid
);
create index opinions_worker_id_index on opinions (worker_id, collected_on);
create index opinions_cell_id_index on opinions (cell_id, collected_on desc, id desc);
call hub.protect('opinions');
call hub.allow('opinions', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_machine('opinions', 'import');

create table info_records (
  id uuid primary key,
  worker_id uuid not null references grid_workers,
  cell_id uuid not null references grid_cells,
  division_path text collate "C" not null,
  subject text not null check (subject in ('HOUSEHOLD', 'BUILDING', 'SHOP', 'FACILITY')),
  recorded_on date not null
);
create index info_records_worker_id_index on info_records (worker_id, recorded_on);
create index info_records_cell_id_index on info_records (cell_id, recorded_on desc, id desc);
call hub.protect('info_records');
call hub.allow('info_records', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_machine('info_records', 'import');

-- What a worker took is one number for whoever sees the worker, himself too: counted over all rows, and only numbers leave.
-- Who sees the worker is for the statement that asks to say, under row security. It runs as the owner, whom FORCE binds;
-- hub.own lets it, and nothing else, count.
create function taken_by_workers(workers uuid[], from_day date, to_day date)
  returns table (worker_id uuid, opinions bigint, info_records bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select given.id,
      (select count(*) from public.opinions as taken where taken.worker_id = given.id and taken.collected_on between from_day and to_day),
      (select count(*) from public.info_records as taken where taken.worker_id = given.id and taken.recorded_on between from_day and to_day)
    from (select distinct id from unnest(workers) as id) as given
    where (select hub.has_scope())
  $$;
do $$ begin
  revoke execute on function taken_by_workers(uuid[], date, date) from public;
  execute format('grant execute on function taken_by_workers(uuid[], date, date) to %I', hub.role_named('app'));
end $$;
call hub.own('opinions');
call hub.own('info_records');
