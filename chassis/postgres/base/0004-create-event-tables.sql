-- The two ends of an event's path: the outbox, written in the transaction of a change, and the inbox, written in the
-- transaction of an effect. Both are partitioned by day, so that what is old goes by dropping a table. An event's id is a
-- UUID of version 7, which begins with the time of its writing: the day of an event is a range of ids, the same in every
-- part that has it, and so a second delivery meets the first one in the same partition, whenever it comes.

-- The least id of version 7 that can be made at a time.
create function hub.event_id_floor(at timestamptz) returns uuid
  language sql immutable strict set search_path = pg_catalog
  as $$ select (lpad(to_hex(floor(extract(epoch from at) * 1000)::bigint), 12, '0') || '70008000000000000000')::uuid $$;

-- An id of version 7, for events that SQL itself writes; PostgreSQL has a function of its own from 18 on.
create function hub.new_event_id() returns uuid
  language sql volatile set search_path = pg_catalog
  as $$
    -- A random id is of version 4; two more bits make it 7.
    select encode(set_bit(set_bit(overlay(uuid_send(gen_random_uuid())
      placing substring(int8send(floor(extract(epoch from clock_timestamp()) * 1000)::bigint) from 3) from 1 for 6), 52, 1), 53, 1), 'hex')::uuid
  $$;

-- Order within this producer. A row of an aggregate is locked before its event is written, so that the sequence of its
-- events is the order of its changes; between aggregates there is no order to keep.
create sequence hub.outbox_sequence;

create table hub.outbox (
  id uuid primary key,
  sequence bigint not null default nextval('hub.outbox_sequence'),
  topic text not null,
  -- The aggregate's id.
  key text not null,
  type text not null,
  occurred_at timestamptz not null,
  known_at timestamptz not null check (known_at >= occurred_at),
  -- Null in a compacted topic: the aggregate is gone.
  data jsonb,
  traceparent text,
  sent_at timestamptz
) partition by range (id);
create index outbox_unsent_index on hub.outbox (sequence) where sent_at is null;
create table hub.outbox_default partition of hub.outbox default;

create table hub.inbox (
  consumer text not null,
  event_id uuid not null,
  handled_at timestamptz not null default clock_timestamp(),
  primary key (consumer, event_id)
) partition by range (event_id);
create table hub.inbox_default partition of hub.inbox default;

-- A key that waits for a person: its first event could not be handled, and those after it must not overtake it.
create table hub.parked_keys (
  consumer text not null,
  topic text not null,
  key text not null,
  reason text not null check (reason in ('BROKEN_BODY', 'WRONG_MAC', 'UNKNOWN_VERSION', 'UNKNOWN_PLACE', 'HANDLER_FAILED')),
  detail text not null,
  parked_at timestamptz not null default clock_timestamp(),
  primary key (consumer, topic, key)
);
create table hub.parked_events (
  consumer text not null,
  topic text not null,
  key text not null,
  partition int not null,
  "offset" bigint not null,
  value bytea,
  stored_at timestamptz not null,
  primary key (consumer, topic, partition, "offset"),
  foreign key (consumer, topic, key) references hub.parked_keys
);
create index parked_events_key_index on hub.parked_events (consumer, topic, key, "offset");
-- What people decided about parked keys, and why.
create table hub.parking_decisions (
  id bigint generated always as identity primary key,
  consumer text not null,
  topic text not null,
  key text not null,
  decision text not null check (decision in ('RETRY', 'SKIP')),
  "offset" bigint,
  -- Of what was skipped: it stays skipped when it comes again.
  value_sha256 bytea,
  reason text not null check (length(trim(reason)) > 0),
  decided_by text not null,
  decided_at timestamptz not null default clock_timestamp()
);
create index parking_decisions_key_index on hub.parking_decisions (consumer, topic, key) where decision = 'SKIP';

-- What the log in use has been told of how things stand: a row for each import. Another log (another cluster, or Kafka after
-- the log on PostgreSQL) is told everything anew, also one that was in use before: it has missed what came meanwhile.
create table hub.told_logs (
  log_id text not null,
  source text not null,
  dataset text not null,
  told_at timestamptz not null default clock_timestamp(),
  primary key (log_id, source, dataset)
);

call hub.protect('hub.outbox', 'select, insert, update');
call hub.protect('hub.inbox', 'select, insert');
call hub.protect('hub.parked_keys');
call hub.protect('hub.parked_events');
call hub.protect('hub.parking_decisions', 'select, insert');
-- Whoever may change a row writes its event; only the relay reads it.
call hub.allow('hub.outbox', 'writer', 'insert', '(select hub.has_scope()) and sent_at is null');
call hub.allow_machine('hub.outbox', 'relay', 'select');
call hub.allow_machine('hub.outbox', 'relay', 'update');
call hub.allow_machine('hub.inbox', 'consumer', 'select');
call hub.allow_machine('hub.inbox', 'consumer', 'insert');
call hub.allow_machine('hub.parked_keys', 'consumer');
call hub.allow_machine('hub.parked_events', 'consumer');
call hub.allow_machine('hub.parking_decisions', 'consumer');
call hub.protect('hub.told_logs', 'select, insert, delete');
call hub.allow_machine('hub.told_logs', 'import');
do $$ begin execute format('grant usage on sequence hub.outbox_sequence to %I', hub.role_named('app')); end $$;

-- Wakes the relay. The notice is only a wake-up: it may be lost, and the relay looks by itself, too.
create function hub.wake_relay() returns trigger
  language plpgsql set search_path = pg_catalog
  as $$ begin perform pg_notify('hub_outbox', ''); return null; end $$;
create trigger outbox_wake after insert on hub.outbox for each statement execute function hub.wake_relay();

-- The partition of one day of outbox or inbox. What already lies in the default partition for that day stays there, and
-- the day gets no partition of its own.
create function hub.make_event_day(target text, day date) returns void
  language plpgsql set search_path = pg_catalog, hub
  as $$
declare
  name text := format('%s_%s', target, to_char(day, 'YYYYMMDD'));
  low uuid := hub.event_id_floor(day::timestamp at time zone 'Asia/Shanghai');
  high uuid := hub.event_id_floor((day + 1)::timestamp at time zone 'Asia/Shanghai');
  has_rows boolean;
begin
  if to_regclass('hub.' || name) is not null then return; end if;
  execute format('select exists (select from hub.%1$I where %2$I >= %3$L and %2$I < %4$L)', target,
    case target when 'outbox' then 'id' else 'event_id' end, low, high) into has_rows;
  if has_rows then return; end if;
  execute format('create table hub.%I partition of hub.%I for values from (%L) to (%L)', name, target, low, high);
  execute format('alter table hub.%I enable row level security', name);
  execute format('alter table hub.%I force row level security', name);
end $$;

-- Makes the partitions of the coming days and drops those older than `kept_days`: an outbox's only when nothing in it waits
-- to be sent, an inbox's only when nothing in it was handled later. An event that was late is as long in the log as another
-- from when it came, and would have its effect again if it were forgotten before. Of a log that was told of the last days
-- once more, that holds for all of it. It runs as the owner, whom FORCE binds; hub.own lets it look, through the whole
-- table. Only the relay may ask.
create function hub.keep_event_days(kept_days int, coming_days int) returns text[]
  language plpgsql security definer set search_path = pg_catalog, hub, pg_temp set lock_timeout = '2s'
  as $$
declare
  today date := (clock_timestamp() at time zone 'Asia/Shanghai')::date;
  since timestamptz := (today - kept_days)::timestamp at time zone 'Asia/Shanghai';
  is_told_lately boolean := exists (select from hub.told_logs where source = '' and told_at >= since);
  dropped text[] := '{}';
  one record;
begin
  if hub.scope_machine() is distinct from 'relay' then raise insufficient_privilege using message = 'only the relay keeps the days of events'; end if;
  for day in 0 .. coming_days loop
    perform hub.make_event_day('outbox', today + day), hub.make_event_day('inbox', today + day);
  end loop;
  for one in
    select name, is_outbox, hub.event_id_floor(day::timestamp at time zone 'Asia/Shanghai') as low,
      hub.event_id_floor((day + 1)::timestamp at time zone 'Asia/Shanghai') as high
    from (select relname::text as name, relname like 'outbox%' as is_outbox, to_date(right(relname, 8), 'YYYYMMDD') as day from pg_class
      where relnamespace = 'hub'::regnamespace and relname ~ '^(outbox|inbox)_[0-9]{8}$') as days where day < today - kept_days
  loop
    continue when one.is_outbox and exists (select from hub.outbox where sent_at is null and id >= one.low and id < one.high);
    continue when not one.is_outbox
      and (is_told_lately or exists (select from hub.inbox where handled_at >= since and event_id >= one.low and event_id < one.high));
    execute format('drop table hub.%I', one.name);
    dropped := dropped || one.name;
  end loop;
  -- What strayed into the default partitions goes by the same rule.
  delete from hub.outbox where sent_at is not null and id < hub.event_id_floor(since);
  delete from hub.inbox where handled_at < since and event_id < hub.event_id_floor(since) and not is_told_lately;
  return dropped;
end $$;

-- Keeps a table as it is until this transaction ends, while it is told to a log. It takes rights that the application has
-- on few tables, so it runs as the owner.
create function hub.hold_still(target regclass) returns void
  language plpgsql security definer set search_path = pg_catalog, hub, pg_temp
  as $$
begin
  if hub.scope_machine() is distinct from 'import' then raise insufficient_privilege using message = 'only an import holds a table still'; end if;
  execute format('lock table %s in share mode', target);
end $$;
call hub.own('hub.outbox');
call hub.own('hub.inbox');
call hub.own('hub.told_logs');
alter table hub.outbox_default enable row level security;
alter table hub.outbox_default force row level security;
alter table hub.inbox_default enable row level security;
alter table hub.inbox_default force row level security;
do $$ begin
  revoke execute on function hub.keep_event_days(int, int) from public;
  revoke execute on function hub.make_event_day(text, date) from public;
  revoke execute on function hub.hold_still(regclass) from public;
  execute format('grant execute on function hub.keep_event_days(int, int) to %I', hub.role_named('app'));
  execute format('grant execute on function hub.hold_still(regclass) to %I', hub.role_named('app'));
end $$;
-- The first days; from then on the relay makes them.
do $$ begin
  for day in 0 .. 7 loop
    perform hub.make_event_day('outbox', current_date + day), hub.make_event_day('inbox', current_date + day);
  end loop;
end $$;
