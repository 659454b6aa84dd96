-- Grid events (网格事件). One row is one event with its whole dated history; rows keep the division code under which
-- they happened.
create table grid_events (
  id uuid primary key,
  version int not null check (version >= 1),
  code text not null unique,
  category text not null,
  status text not null check (status in ('REPORTED', 'MERGED', 'REFUSED', 'VERIFIED', 'SELF_HANDLED', 'DISPATCHED', 'WHISTLED',
    'RETURN_ASKED', 'HANDLING', 'PARKED', 'FEEDBACK', 'CLOSED', 'ESCALATED', 'CONVERTED')),
  channel text not null check (channel in ('WORKER', 'RESIDENT', 'HOTLINE', 'PATROL', 'OPEN311', 'DELIBERATION')),
  external_id text,
  level text not null check (level in ('ABOARD', 'PORT', 'VILLAGE', 'TOWN', 'COUNTY', 'CITY')),
  division_code text not null,
  division_path text collate "C" not null,
  -- Checked at the door instead of by a foreign key, which would cost a bulk load a tenth of its time.
  cell_id uuid,
  title text not null,
  occurred_at timestamptz not null,
  received_at timestamptz not null check (received_at >= occurred_at),
  due_at timestamptz,
  closed_at timestamptz check (closed_at >= received_at),
  lead_unit_id uuid,
  -- Times that feedback was sent back: the rework of the quality figures.
  reworks int not null default 0 check (reworks >= 0),
  parked_reason text,
  parked_plan text,
  parked_until date,
  merged_into_id uuid,
  -- Dated transitions, oldest first: [{"to", "command", "at", "by"}], with
  -- "receivedAt" where the hub heard of it later; `by` is a post, never a name.
  history jsonb not null check (jsonb_typeof(history) = 'array'),
  received_on date not null generated always as ((received_at at time zone 'Asia/Shanghai')::date) stored,
  closed_on date generated always as ((closed_at at time zone 'Asia/Shanghai')::date) stored,
  check ((status = 'PARKED') = (parked_until is not null))
);
-- A sender's own number names one event of its channel.
create unique index grid_events_channel_external_id_key on grid_events (channel, external_id) where external_id is not null;
create index grid_events_received_at_index on grid_events (received_at desc, id desc);
create index grid_events_division_path_index on grid_events (division_path, received_at desc, id desc);
create index grid_events_cell_id_index on grid_events (cell_id, closed_on) where closed_on is not null;
-- Work lists ask for what is open; that is a small part of all.
create index grid_events_open_index on grid_events (division_path, due_at)
  where status not in ('MERGED', 'REFUSED', 'SELF_HANDLED', 'CLOSED', 'CONVERTED');
call hub.protect('grid_events');
call hub.allow('grid_events', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_machine('grid_events', 'import');

-- Events closed in a worker's cell while he was in charge of it, wherever each lay: counted as what workers took is.
create function handled_by_workers(workers uuid[], from_day date, to_day date)
  returns table (worker_id uuid, events bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select worker.id, count(event.id)
    from public.grid_workers as worker
    left join public.grid_events as event on event.cell_id = worker.cell_id and event.closed_on between from_day and to_day
      and event.closed_on >= worker.valid_from and (worker.valid_to is null or event.closed_on <= worker.valid_to)
    where worker.id = any(workers) and (select hub.has_scope())
    group by worker.id
  $$;
do $$ begin
  revoke execute on function handled_by_workers(uuid[], date, date) from public;
  execute format('grant execute on function handled_by_workers(uuid[], date, date) to %I', hub.role_named('app'));
end $$;
call hub.own('grid_workers');
call hub.own('grid_events');

-- Whistles (吹哨报到): the town calls departments to the spot; the clock stops at the first arrival.
create table whistles (
  id uuid primary key,
  event_id uuid not null references grid_events on delete cascade,
  category text not null,
  division_path text collate "C" not null,
  blown_at timestamptz not null,
  due_at timestamptz not null check (due_at > blown_at),
  responded_at timestamptz check (responded_at >= blown_at),
  agencies text[] not null check (cardinality(agencies) >= 1),
  blown_on date not null generated always as ((blown_at at time zone 'Asia/Shanghai')::date) stored
);
create index whistles_event_id_index on whistles (event_id, blown_at);
call hub.protect('whistles');
call hub.allow('whistles', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow_machine('whistles', 'import');

-- Counts of events by place, day and category. Each measure counts on the day that it happened: what was reported on the
-- day of receipt, what was closed on the day of closing.
create table event_cube (
  division_path text collate "C" not null,
  day date not null,
  category text not null,
  reported int not null default 0,
  refused int not null default 0,
  closed int not null default 0,
  closed_due int not null default 0,
  closed_on_time int not null default 0,
  reworked int not null default 0,
  converted int not null default 0,
  parked int not null default 0,
  closed_village int not null default 0,
  closed_town int not null default 0,
  closed_county int not null default 0,
  closed_city int not null default 0,
  whistles int not null default 0,
  whistles_on_time int not null default 0,
  primary key (division_path, day, category)
);
call hub.protect_cube('event_cube');
call hub.keep_cube('event_cube', 'grid_events',
  '{reported,refused,closed,closed_due,closed_on_time,reworked,converted,parked,closed_village,closed_town,closed_county,closed_city}',
  $$ select entry.division_path, placed.day, entry.category,
       case when placed.is_receipt then sign else 0 end as reported,
       case when placed.is_receipt and entry.status = 'REFUSED' then sign else 0 end as refused,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') then sign else 0 end as closed,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.due_at is not null then sign else 0 end as closed_due,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.closed_at <= entry.due_at then sign else 0 end as closed_on_time,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.reworks > 0 then sign else 0 end as reworked,
       case when placed.is_closing and entry.status = 'CONVERTED' then sign else 0 end as converted,
       case when placed.is_receipt and entry.status = 'PARKED' then sign else 0 end as parked,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.level = 'VILLAGE' then sign else 0 end as closed_village,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.level = 'TOWN' then sign else 0 end as closed_town,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.level = 'COUNTY' then sign else 0 end as closed_county,
       case when placed.is_closing and entry.status in ('CLOSED', 'SELF_HANDLED') and entry.level = 'CITY' then sign else 0 end as closed_city
     from $source as entry
     cross join lateral (
       select entry.received_on as day, true as is_receipt, entry.closed_on is not distinct from entry.received_on as is_closing
       union all select entry.closed_on, false, true where entry.closed_on <> entry.received_on
     ) as placed $$);
call hub.keep_cube('event_cube', 'whistles', '{whistles,whistles_on_time}',
  $$ select entry.division_path, entry.blown_on as day, entry.category, sign as whistles,
       case when entry.responded_at <= entry.due_at then sign else 0 end as whistles_on_time
     from $source as entry $$);
