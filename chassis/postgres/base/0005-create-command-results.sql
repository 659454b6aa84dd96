-- What commands answered, under the key that the client chose: the same command again is answered from here, and has no
-- second effect. A row is written in the transaction of the change, and never altered. Refusals are not kept.

-- The program that calls; its scope is signed with it where a command is run.
create function hub.scope_client() returns text
  language sql stable set search_path = pg_catalog, hub
  as $$ select claims ->> 'client' from (select hub.scope() as claims) verified $$;

-- A rule that holds while a command is run, and in no other transaction.
create procedure hub.allow_command(target regclass, rule text, command text, condition text)
  language sql as $$ call hub.allow(target, 'command_' || rule, command, format('(select hub.scope_client()) is not null and (%s)', condition)) $$;

create table hub.command_results (
  client text not null,
  idempotency_key text not null check (length(idempotency_key) between 1 and 100),
  command text not null,
  -- Of who acts and what came.
  body_sha256 bytea not null check (length(body_sha256) = 32),
  -- Names what was changed, by id; what is read of it is read when it is asked.
  answer jsonb not null,
  -- Real time: keys are kept by it, not by the domain clock.
  at timestamptz not null default clock_timestamp(),
  primary key (client, idempotency_key)
);
create index command_results_at_index on hub.command_results (at);
call hub.protect('hub.command_results', 'select, insert, delete', false);
call hub.allow('hub.command_results', 'client_select', 'select', 'client = (select hub.scope_client())');
call hub.allow('hub.command_results', 'client_insert', 'insert', 'client = (select hub.scope_client())');
call hub.allow_machine('hub.command_results', 'relay', 'select');
call hub.allow_machine('hub.command_results', 'relay', 'delete');

-- Takes a key for this transaction, waiting for another that has it, and finds what was answered under it. The lock comes
-- first: only a statement that begins after it sees what the other has committed.
create function hub.take_command_key(key text) returns setof hub.command_results
  language plpgsql volatile set search_path = pg_catalog, hub
  as $$
begin
  -- "hubc" in ASCII; two keys of one hash wait for each other and are otherwise strangers.
  perform pg_advisory_xact_lock(1752523363, hashtext(hub.scope_client() || ' ' || key));
  return query select * from hub.command_results where client = hub.scope_client() and idempotency_key = key;
end $$;

-- Forgets what was answered more than `kept_days` ago; row security lets only the relay do so. A part of it at a time, so
-- that nothing waits for long.
create function hub.forget_command_results(kept_days int default 30, rows_max int default 10000) returns bigint
  language sql volatile set search_path = pg_catalog, hub
  as $$
    with forgotten as (
      delete from hub.command_results where (client, idempotency_key) in (
        select client, idempotency_key from hub.command_results where at < clock_timestamp() - make_interval(days => kept_days) order by at limit rows_max)
      returning 1)
    select count(*) from forgotten
  $$;
do $$ begin
  revoke execute on function hub.take_command_key(text) from public;
  revoke execute on function hub.forget_command_results(int, int) from public;
  execute format('grant execute on function hub.take_command_key(text) to %I', hub.role_named('app'));
  execute format('grant execute on function hub.forget_command_results(int, int) to %I', hub.role_named('app'));
end $$;
