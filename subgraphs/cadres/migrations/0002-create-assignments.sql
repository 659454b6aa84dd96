-- Persons who hold posts, and their assignments. A person is in here once, however many hats he wears.
create table cadres (
  id uuid primary key,
  -- This domain's pseudonym of the person, so that he can see his own rows and who looked at them.
  person text not null unique,
  display_name text not null,
  unique (id, person)
);

-- An assignment: a post held by a person, for a unit, at a place, for a time; one row with its whole dated history.
create table assignments (
  id uuid primary key,
  version int not null check (version >= 1),
  kind text not null check (kind in ('FIRST_SECRETARY', 'WORK_TEAM_MEMBER', 'LAW_ENFORCEMENT_OFFICER', 'COMMUNITY_WORKER', 'STEWARD', 'GOOD_NEIGHBOUR_MEDIATOR')),
  state text not null,
  cadre_id uuid not null,
  -- The holder's pseudonym again, for row security.
  person text not null,
  division_code text not null,
  division_path text collate "C" not null,
  mode text check (mode in ('FIXED', 'CROSS_TOWN')),
  also_covers_codes text[] not null default '{}',
  also_covers_paths text[] collate "C" not null default '{}',
  sending_unit_id uuid references organisations,
  -- The rotation that it began with, and the one that it ended with.
  batch_id uuid references rotation_batches,
  ended_batch_id uuid references rotation_batches,
  team_id uuid references helper_teams,
  -- The one-stop centre, in mediation, where an officer is stationed.
  centre_id uuid,
  started_on date not null,
  planned_end date check (planned_end >= started_on),
  ended_on date check (ended_on >= started_on),
  history jsonb not null check (jsonb_typeof(history) = 'array'),
  -- Whoever is only nominated, reviewed, appointed or recruited holds the post not yet.
  is_begun boolean not null generated always as (state not in ('NOMINATED', 'REVIEWED', 'APPOINTED', 'RECRUITED')) stored,
  foreign key (cadre_id, person) references cadres (id, person),
  check (case kind
    when 'LAW_ENFORCEMENT_OFFICER' then state in ('POSTED', 'ANSWERED_WHISTLE', 'WITHDRAWN')
    when 'STEWARD' then state in ('RECRUITED', 'ACTIVE', 'LEFT')
    else state in ('NOMINATED', 'REVIEWED', 'APPOINTED', 'ON_POST', 'LEAVE', 'EVALUATED', 'HANDOVER', 'ENDED', 'RECALLED') end),
  check ((ended_on is not null) = (state in ('ENDED', 'RECALLED', 'WITHDRAWN', 'LEFT'))),
  check (ended_batch_id is null or ended_on is not null),
  check ((mode is not null) = (kind = 'LAW_ENFORCEMENT_OFFICER')),
  -- Across towns means at least two: the own one, and another.
  check ((cardinality(also_covers_codes) > 0) = (mode is not distinct from 'CROSS_TOWN')),
  check (cardinality(also_covers_codes) = cardinality(also_covers_paths)),
  check (division_code <> all (also_covers_codes)),
  check (centre_id is null or kind = 'LAW_ENFORCEMENT_OFFICER'),
  check ((team_id is not null) = (kind = 'GOOD_NEIGHBOUR_MEDIATOR'))
);
create index assignments_started_on_index on assignments (started_on desc, id desc);
create index assignments_division_path_index on assignments (division_path, started_on desc, id desc);
create index assignments_cadre_id_index on assignments (cadre_id);
create index assignments_person_index on assignments (person);
create index assignments_centre_id_index on assignments (centre_id) where centre_id is not null;
create index assignments_batch_id_index on assignments (batch_id, started_on desc, id desc) where batch_id is not null;
-- A village has one active first secretary; while he hands over, his successor may be on post already.
create unique index assignments_first_secretary_of_village_key on assignments (division_code)
  where kind = 'FIRST_SECRETARY' and ended_on is null and state in ('ON_POST', 'LEAVE', 'EVALUATED');
-- A person holds one full-time village post at a time.
create unique index assignments_village_post_of_cadre_key on assignments (cadre_id)
  where kind in ('FIRST_SECRETARY', 'WORK_TEAM_MEMBER') and ended_on is null and state in ('ON_POST', 'LEAVE', 'EVALUATED');

-- What an assignment's holder did, in numbers: no score, no place of stay.
create table service_entries (
  id uuid primary key,
  assignment_id uuid not null references assignments,
  served_on date not null,
  kind text not null check (kind in ('DAY', 'VISIT', 'MATTER')),
  count int not null check (count >= 1),
  is_confirmed boolean not null
);
create index service_entries_assignment_id_index on service_entries (assignment_id, served_on desc, id desc);

-- Officers who came when a whistle was blown: that they arrived, not which way they took.
create table whistle_arrivals (
  whistle_id uuid not null,
  assignment_id uuid not null references assignments,
  arrived_at timestamptz not null,
  primary key (whistle_id, assignment_id)
);
create index whistle_arrivals_assignment_id_index on whistle_arrivals (assignment_id);

call hub.protect('cadres');
call hub.protect('assignments');
call hub.protect('service_entries');
call hub.protect('whistle_arrivals');

-- Officials see whoever is posted in their areas or covers a town of theirs; a person sees what is his.
call hub.allow('assignments', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow('assignments', 'covered', 'select',
  'mode = ''CROSS_TOWN'' and exists (select 1 from unnest(also_covers_paths) as covered (path) where ' || hub.in_areas('covered.path') || ')');
call hub.allow('assignments', 'person', 'select', 'person = (select hub.scope_person())');
-- A bureau sees that officers are stationed at centres of its areas, and who sent them; never who they are.
call hub.allow('assignments', 'bureau', 'select',
  'kind = ''LAW_ENFORCEMENT_OFFICER'' and centre_id is not null and ' || hub.in_areas('division_path', 'bureau'));
call hub.allow_machine('assignments', 'access-log', 'select');
call hub.allow_machine('assignments', 'import');
-- The person behind an assignment, and what he did in it, is seen with it; a partner sees neither.
call hub.allow('cadres', 'assignment', 'select',
  '(select hub.scope_relation()) is null and exists (select 1 from public.assignments where assignments.cadre_id = cadres.id)');
call hub.allow('cadres', 'person', 'select', 'person = (select hub.scope_person())');
call hub.allow_machine('cadres', 'access-log', 'select');
call hub.allow_machine('cadres', 'import');
call hub.allow('service_entries', 'assignment', 'select',
  '(select hub.scope_relation()) is null and exists (select 1 from public.assignments where assignments.id = assignment_id)');
call hub.allow_machine('service_entries', 'access-log', 'select');
call hub.allow_machine('service_entries', 'import');
call hub.allow('whistle_arrivals', 'assignment', 'select',
  '(select hub.scope_relation()) is null and exists (select 1 from public.assignments where assignments.id = assignment_id)');
call hub.allow_machine('whistle_arrivals', 'import');

-- Assignments by place, kind and day: `standing` goes up on the first day and down after the last, so its sum up to a
-- day is how many stood on it; `started` is how many began.
create table posting_cube (
  division_path text collate "C" not null,
  kind text not null,
  day date not null,
  standing int not null default 0,
  started int not null default 0,
  primary key (division_path, kind, day)
);
call hub.protect_cube('posting_cube');
call hub.keep_cube('posting_cube', 'assignments', '{standing,started}',
  $$ select entry.division_path, entry.kind, step.day, sign * step.change as standing, case when step.change > 0 then sign else 0 end as started
     from $source as entry
     cross join lateral (
       select entry.started_on as day, 1 as change
       union all select entry.ended_on + 1, -1 where entry.ended_on is not null
     ) as step
     where entry.is_begun $$);

-- Who began and who ended with a rotation.
create table rotation_cube (
  batch_id uuid primary key,
  outgoing int not null default 0,
  incoming int not null default 0
);
call hub.protect_cube('rotation_cube');
call hub.keep_cube('rotation_cube', 'assignments', '{outgoing,incoming}',
  $$ select step.batch_id, sign * step.outgoing as outgoing, sign * step.incoming as incoming
     from $source as entry
     cross join lateral (
       select entry.batch_id, 0 as outgoing, 1 as incoming where entry.batch_id is not null and entry.is_begun
       union all select entry.ended_batch_id, 1, 0 where entry.ended_batch_id is not null
     ) as step $$);

-- Members of helper teams by day, as `standing` above.
create table team_cube (
  team_id uuid not null,
  day date not null,
  standing int not null default 0,
  primary key (team_id, day)
);
call hub.protect_cube('team_cube');
call hub.keep_cube('team_cube', 'assignments', '{standing}',
  $$ select entry.team_id, step.day, sign * step.change as standing
     from $source as entry
     cross join lateral (
       select entry.started_on as day, 1 as change
       union all select entry.ended_on + 1, -1 where entry.ended_on is not null
     ) as step
     where entry.is_begun and entry.team_id is not null $$);

-- Distinct persons cannot be summed, so they are counted from the rows; only counts leave, for whole areas, to the
-- application and under a valid scope. It runs as the owner, whom FORCE binds; hub.own lets it, and nothing else, count.
create function posted_persons(codes text[], lows text[], highs text[], on_day date)
  returns table (area text, persons bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select given.code, count(distinct assignment.cadre_id)
    from unnest(codes, lows, highs) as given (code, low, high)
    join public.assignments as assignment on assignment.division_path >= given.low collate "C" and assignment.division_path < given.high collate "C"
    where (select hub.has_scope()) and assignment.is_begun and assignment.started_on <= on_day and (assignment.ended_on is null or assignment.ended_on >= on_day)
    group by given.code
  $$;
do $$ begin
  revoke execute on function posted_persons(text[], text[], text[], date) from public;
  execute format('grant execute on function posted_persons(text[], text[], text[], date) to %I', hub.role_named('app'));
end $$;
call hub.own('assignments');
