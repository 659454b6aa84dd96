-- Dual reporting (双报到). A unit's Party organisation reports to where the unit sits: an institution's fact, and open.
create table unit_reports (
  id uuid primary key,
  state text not null check (state in ('REPORTED', 'LISTS_AGREED', 'REVIEWED')),
  unit_id uuid not null references organisations,
  division_code text not null,
  division_path text collate "C" not null,
  reported_on date not null,
  needs text[] not null,
  resources text[] not null,
  projects text[] not null
);
create index unit_reports_division_path_index on unit_reports (division_path, reported_on desc, id desc);

-- A member in service reports to where he lives. It is no assignment: no post, no head-count.
create table member_reports (
  id uuid primary key,
  state text not null check (state in ('REPORTED', 'CLAIMED', 'SERVED', 'FED_BACK')),
  cadre_id uuid not null,
  -- The member's pseudonym again, for row security.
  person text not null,
  division_code text not null,
  division_path text collate "C" not null,
  post text,
  served_times int not null check (served_times >= 0),
  reported_on date not null,
  ended_on date check (ended_on >= reported_on),
  foreign key (cadre_id, person) references cadres (id, person),
  check ((post is null) = (state = 'REPORTED')),
  check ((served_times = 0) = (state in ('REPORTED', 'CLAIMED')))
);
create index member_reports_division_path_index on member_reports (division_path, reported_on desc, id desc);
create index member_reports_person_index on member_reports (person);
create index member_reports_cadre_id_index on member_reports (cadre_id);
-- One active community; whoever moves ends the one before.
create unique index member_reports_one_community_key on member_reports (cadre_id) where ended_on is null;

call hub.protect('unit_reports');
call hub.protect('member_reports');
call hub.allow_everyone('unit_reports');
call hub.allow_machine('unit_reports', 'import');
call hub.allow('member_reports', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow('member_reports', 'person', 'select', 'person = (select hub.scope_person())');
call hub.allow_machine('member_reports', 'access-log', 'select');
call hub.allow_machine('member_reports', 'import');
-- The person behind a report is seen with it.
call hub.allow('cadres', 'report', 'select', 'exists (select 1 from public.member_reports where member_reports.cadre_id = cadres.id)');

-- Members by place and day: `standing` goes up on the first day and down after the last.
create table member_cube (
  division_path text collate "C" not null,
  day date not null,
  standing int not null default 0,
  primary key (division_path, day)
);
call hub.protect_cube('member_cube');
call hub.keep_cube('member_cube', 'member_reports', '{standing}',
  $$ select entry.division_path, step.day, sign * step.change as standing
     from $source as entry
     cross join lateral (
       select entry.reported_on as day, 1 as change
       union all select entry.ended_on + 1, -1 where entry.ended_on is not null
     ) as step $$);
