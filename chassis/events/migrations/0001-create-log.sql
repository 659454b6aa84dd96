-- A durable log of Kafka's shape in a database of its own: topics of numbered partitions, offsets without gaps in the
-- order of commits, groups with the position of each, records kept for a time or, by key, for ever. Who reads what is
-- decided by session advisory locks, which end with their session; nothing of it stands in a table.

-- Which log this is. Whoever remembers something of it elsewhere sees by this that it was made anew.
create table log_identity (
  id uuid primary key default gen_random_uuid(),
  is_only boolean not null unique default true check (is_only)
);
insert into log_identity default values;

create table log_topics (
  topic text primary key check (topic ~ '^[A-Za-z0-9._-]{1,60}$'),
  partitions int not null check (partitions between 1 and 1000),
  -- Null: compacted, the last record of each key is kept for ever.
  retention_ms bigint check (retention_ms > 0)
);

-- The end of each partition. Whoever appends holds its row until his commit, so that offsets become visible in their order
-- and an append that is taken back leaves no gap. Rows are updated all the time and stay in their page.
create table log_partitions (
  id int generated always as identity primary key,
  topic text not null references log_topics,
  partition int not null check (partition >= 0),
  is_compacted boolean not null,
  next_offset bigint not null default 0,
  -- Before this offset, each key has its last record only.
  compacted_to bigint not null default 0,
  unique (topic, partition)
) with (fillfactor = 30);

-- No foreign key: it would lock the partition's row once more for each record, and log_append looks itself.
create table log_records (
  partition_id int not null,
  "offset" bigint not null,
  key text not null,
  -- Null: what the key stood for is gone.
  value bytea,
  stored_at timestamptz not null,
  is_compacted boolean not null,
  primary key (partition_id, "offset")
);
create index log_records_key_index on log_records (partition_id, key, "offset") where is_compacted;
create index log_records_tombstone_index on log_records (partition_id, "offset") where is_compacted and value is null;

-- That a group reads a topic. The id is the first half of advisory locks; the second is a partition's number, held by who
-- reads it, or minus the process id of a member's session, held by that member.
create table log_readings (
  id int generated always as identity primary key,
  group_name text not null check (group_name ~ '^[A-Za-z0-9._-]{1,60}$'),
  topic text not null references log_topics,
  unique (group_name, topic)
);
create table log_positions (
  reading int not null references log_readings on delete cascade,
  partition int not null,
  -- The next offset to be read: all before it has had its effect.
  position bigint not null check (position >= 0),
  primary key (reading, partition)
) with (fillfactor = 30);

call hub.protect('log_identity', 'select');
call hub.protect('log_topics', 'select, insert');
call hub.protect('log_partitions', 'select, insert, update');
call hub.protect('log_records', 'select, insert, delete');
call hub.protect('log_readings', 'select, insert, delete');
call hub.protect('log_positions');
call hub.allow_machine('log_identity', 'log', 'select');
call hub.allow_machine('log_topics', 'log');
call hub.allow_machine('log_partitions', 'log');
call hub.allow_machine('log_records', 'log');
call hub.allow_machine('log_readings', 'log');
call hub.allow_machine('log_positions', 'log');

-- Appends records in their order, all or none, in one round trip: while a client that is slow to commit held the ends of
-- partitions, every other would wait for it. It is a transaction of its own, under the scope that is given. Ends are locked
-- in the order of their ids, so that two appends never wait for one another.
create function log_append(scope text, partition_ids int[], keys text[], contents bytea[]) returns void
  language plpgsql set search_path = pg_catalog, public
  as $$
declare
  appended int;
begin
  perform set_config('hub.scope', scope, true);
  perform from log_partitions where id = any (partition_ids) order by id for no key update;
  insert into log_records (partition_id, "offset", key, value, stored_at, is_compacted)
    select ending.id, ending.next_offset + row_number() over (partition by ending.id order by given.place) - 1,
      given.key, given.value, clock_timestamp(), ending.is_compacted
    from unnest(partition_ids, keys, contents) with ordinality as given (partition_id, key, value, place)
    join log_partitions as ending on ending.id = given.partition_id;
  get diagnostics appended = row_count;
  if appended <> cardinality(partition_ids) then raise exception 'a partition of the append is not there'; end if;
  update log_partitions as ending set next_offset = ending.next_offset + given.records
    from (select partition_id, count(*) as records from unnest(partition_ids) as partition_id group by 1) as given
    where ending.id = given.partition_id;
end $$;
