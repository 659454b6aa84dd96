-- The 12345 hotline: a work order (工单) is the record of a call, its handling, supervision and return visit. The caller
-- is this domain's pseudonym; contact and words of the call are not kept here.
create table hotline_tickets (
  id uuid primary key,
  version int not null check (version >= 1),
  no text not null unique,
  kind text not null check (kind in ('CONSULTATION', 'HELP', 'COMPLAINT', 'TIP', 'SUGGESTION')),
  status text not null check (status in ('RECEIVED', 'REFUSED', 'ASSIGNED', 'RETURN_ASKED', 'HANDLING', 'ANSWERED', 'REDO', 'CONVERTED', 'CLOSED')),
  division_code text not null,
  division_path text collate "C" not null,
  caller text not null,
  received_at timestamptz not null,
  due_at timestamptz not null check (due_at > received_at),
  answered_at timestamptz check (answered_at >= received_at),
  lead_unit_id uuid,
  helper_unit_ids uuid[] not null default '{}',
  return_visit_on date,
  is_satisfied boolean,
  is_solved boolean,
  event_id uuid,
  history jsonb not null check (jsonb_typeof(history) = 'array'),
  received_on date not null generated always as ((received_at at time zone 'Asia/Shanghai')::date) stored,
  answered_on date generated always as ((answered_at at time zone 'Asia/Shanghai')::date) stored,
  check (is_satisfied is null or return_visit_on is not null)
);
create index hotline_tickets_received_at_index on hotline_tickets (received_at desc, id desc);
create index hotline_tickets_division_path_index on hotline_tickets (division_path, received_at desc, id desc);
create index hotline_tickets_caller_index on hotline_tickets (caller, received_at desc, id desc);
create index hotline_tickets_event_id_index on hotline_tickets (event_id) where event_id is not null;
create index hotline_tickets_open_index on hotline_tickets (division_path, due_at) where status not in ('REFUSED', 'ANSWERED', 'CONVERTED', 'CLOSED');
call hub.protect('hotline_tickets');
call hub.allow('hotline_tickets', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow('hotline_tickets', 'hotline', 'select', hub.in_areas('division_path', 'hotline'));
call hub.allow('hotline_tickets', 'person', 'select', 'caller = (select hub.scope_person())');
call hub.allow_machine('hotline_tickets', 'import');
call hub.allow_machine('hotline_tickets', 'access-log', 'select');

create table ticket_cube (
  division_path text collate "C" not null,
  day date not null,
  kind text not null,
  received int not null default 0,
  answered int not null default 0,
  answered_on_time int not null default 0,
  visited int not null default 0,
  solved int not null default 0,
  satisfied int not null default 0,
  primary key (division_path, day, kind)
);
call hub.protect_cube('ticket_cube');
call hub.keep_cube('ticket_cube', 'hotline_tickets', '{received,answered,answered_on_time,visited,solved,satisfied}',
  $$ select entry.division_path, placed.day, entry.kind,
       case when placed.is_receipt then sign else 0 end as received,
       case when placed.is_answer then sign else 0 end as answered,
       case when placed.is_answer and entry.answered_at <= entry.due_at then sign else 0 end as answered_on_time,
       case when placed.is_answer and entry.return_visit_on is not null then sign else 0 end as visited,
       case when placed.is_answer and entry.return_visit_on is not null and entry.is_solved then sign else 0 end as solved,
       case when placed.is_answer and entry.return_visit_on is not null and entry.is_satisfied then sign else 0 end as satisfied
     from $source as entry
     cross join lateral (
       select entry.received_on as day, true as is_receipt, entry.answered_on is not distinct from entry.received_on as is_answer
       union all select entry.answered_on, false, true where entry.answered_on <> entry.received_on
     ) as placed $$);

-- Leaders' duty sessions (坐班接听): a post takes calls, not a person.
create table duty_sessions (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  held_on date not null,
  post text not null,
  tickets_taken int not null check (tickets_taken >= 0)
);
create index duty_sessions_division_path_index on duty_sessions (division_path, held_on desc, id desc);
call hub.protect('duty_sessions');
call hub.allow_everyone('duty_sessions');
call hub.allow_machine('duty_sessions', 'import');

-- Residents' deliberation (民事民提、民议民决) and patrols' visits.
create table deliberations (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  held_on date not null,
  issue text not null,
  decision text,
  linked_event_id uuid
);
create index deliberations_division_path_index on deliberations (division_path, held_on desc, id desc);
call hub.protect('deliberations');
call hub.allow('deliberations', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_machine('deliberations', 'import');

create table patrol_visits (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  visited_on date not null,
  place text not null,
  crews_visited int not null check (crews_visited >= 0),
  linked_event_id uuid
);
create index patrol_visits_division_path_index on patrol_visits (division_path, visited_on desc, id desc);
call hub.protect('patrol_visits');
call hub.allow('patrol_visits', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_machine('patrol_visits', 'import');
