-- What every database of the hub has before its own tables: signed row scopes, and one way to protect a table.
-- Runs as the migrator, which owns everything here; the application and the reader are told apart by their role names.

create function hub.role_named(suffix text) returns text
  language sql stable set search_path = pg_catalog
  as $$ select regexp_replace(pg_get_userbyid(datdba), '_migrator$', '_' || suffix) from pg_database where datname = current_database() $$;

-- Keys that row scopes are signed with. The application signs with the same key from its configuration but cannot read
-- this table, so a statement injected into its connection can neither widen its scope nor make a new one.
-- inner_pad and outer_pad are the key XORed with HMAC's two pads: HMAC-SHA-256 then needs no extension.
create table hub.scope_keys (
  id text primary key check (id ~ '^[A-Za-z0-9_-]{1,40}$'),
  inner_pad bytea not null check (length(inner_pad) = 64),
  outer_pad bytea not null check (length(outer_pad) = 64)
);
alter table hub.scope_keys enable row level security;
alter table hub.scope_keys force row level security;
do $$ begin execute format('create policy scope_keys_owner on hub.scope_keys to %I using (true) with check (true)', current_user); end $$;

-- The verified scope of this transaction, or null: missing, malformed, forged and expired scopes are all the same nothing.
-- (After COMMIT a custom setting reads as '' on a pooled connection, not as null; the format check catches that too.)
-- A function with its owner's rights names pg_temp last: it would otherwise be searched first, and a temporary table of
-- the caller could stand before a real one.
create function hub.scope() returns jsonb
  language plpgsql stable security definer set search_path = pg_catalog, hub, pg_temp
  as $$
declare
  token text := current_setting('hub.scope', true);
  part text[];
  pads hub.scope_keys;
  body bytea;
  claims jsonb;
begin
  if token is null or token !~ '^[A-Za-z0-9_-]{1,40}\.[A-Za-z0-9+/]+={0,2}\.[0-9a-f]{64}$' then return null; end if;
  part := string_to_array(token, '.');
  if length(part[2]) % 4 <> 0 then return null; end if;
  select * into pads from hub.scope_keys where id = part[1];
  if not found then return null; end if;
  body := decode(part[2], 'base64');
  if encode(sha256(pads.outer_pad || sha256(pads.inner_pad || body)), 'hex') <> part[3] then return null; end if;
  claims := convert_from(body, 'utf8')::jsonb;
  if coalesce((claims ->> 'expiresAtMs')::numeric, 0) < extract(epoch from clock_timestamp()) * 1000 then return null; end if;
  return claims;
end $$;

-- Small readers of the scope, each called once per statement through a scalar sub-select in a policy.
-- `who` is 'areas' for an official's jurisdiction, or a partner's relation such as 'court'.
create function hub.scope_areas(who text, bound text) returns text[]
  language sql stable set search_path = pg_catalog, hub
  as $$
    select array(select value from jsonb_array_elements_text(claims -> bound))
    from (select hub.scope() as claims) verified
    where claims ->> 'kind' = who or (claims ->> 'kind' = 'partner' and claims ->> 'relation' = who)
  $$;
create function hub.scope_lower(who text) returns text
  language sql stable set search_path = pg_catalog, hub
  as $$ select min(low collate "C") from unnest(hub.scope_areas(who, 'lows')) as low $$;
create function hub.scope_upper(who text) returns text
  language sql stable set search_path = pg_catalog, hub
  as $$ select max(high collate "C") from unnest(hub.scope_areas(who, 'highs')) as high $$;
create function hub.scope_is_one_area(who text) returns boolean
  language sql stable set search_path = pg_catalog, hub
  as $$ select cardinality(hub.scope_areas(who, 'lows')) = 1 $$;
create function hub.scope_categories(who text) returns text[]
  language sql stable set search_path = pg_catalog, hub
  as $$ select hub.scope_areas(who, 'categories') $$;
create function hub.scope_relation() returns text
  language sql stable set search_path = pg_catalog, hub
  as $$ select claims ->> 'relation' from (select hub.scope() as claims) verified where claims ->> 'kind' = 'partner' $$;
-- The caller's own pseudonym, whatever else the scope gives: an official is a person too.
create function hub.scope_person() returns text
  language sql stable set search_path = pg_catalog, hub
  as $$ select claims ->> 'person' from (select hub.scope() as claims) verified $$;
create function hub.scope_machine() returns text
  language sql stable set search_path = pg_catalog, hub
  as $$ select claims ->> 'name' from (select hub.scope() as claims) verified where claims ->> 'kind' = 'machine' $$;
create function hub.has_scope() returns boolean
  language sql stable set search_path = pg_catalog, hub
  as $$ select hub.scope() is not null $$;

-- The condition "this row's division lies in the scope's areas", as text for a policy: first one range that an index
-- can serve, then, for scattered areas only, the exact check.
create function hub.in_areas(path_column text, who text default 'areas') returns text
  language sql immutable set search_path = pg_catalog
  as $$ select format(
    '%1$s >= (select hub.scope_lower(%2$L)) and %1$s < (select hub.scope_upper(%2$L)) and ((select hub.scope_is_one_area(%2$L)) or exists ('
    || 'select 1 from unnest((select hub.scope_areas(%2$L, ''lows'')), (select hub.scope_areas(%2$L, ''highs''))) as area (low, high) '
    || 'where %1$s >= area.low collate "C" and %1$s < area.high collate "C"))', path_column, who) $$;

-- Row security with FORCE on one table: the reader sees all rows (unless told not to), the application only what the
-- policies made with hub.allow give it, everybody else nothing.
create procedure hub.protect(target regclass, application_rights text default 'select, insert, update, delete', readable boolean default true)
  language plpgsql set search_path = pg_catalog, hub
  as $$
begin
  execute format('alter table %s enable row level security', target);
  execute format('alter table %s force row level security', target);
  execute format('grant %s on %s to %I', application_rights, target, hub.role_named('app'));
  if readable then
    execute format('grant select on %s to %I', target, hub.role_named('reader'));
    execute format('create policy reader on %s for select to %I using (true)', target, hub.role_named('reader'));
  end if;
end $$;

-- One rule for the application: `command` is select, insert, update, delete or all.
create procedure hub.allow(target regclass, rule text, command text, condition text)
  language plpgsql set search_path = pg_catalog, hub
  as $$
begin
  execute format('create policy %I on %s for %s to %I %s', rule, target, command, hub.role_named('app'),
    case command when 'insert' then format('with check (%s)', condition)
      when 'select' then format('using (%s)', condition)
      when 'delete' then format('using (%s)', condition)
      else format('using (%1$s) with check (%1$s)', condition) end);
end $$;

-- Rights of the hub's own workers, by name.
create procedure hub.allow_machine(target regclass, machine text, command text default 'all')
  language sql as $$ call hub.allow(target, 'machine_' || machine || '_' || command, command, format('(select hub.scope_machine()) = %L', machine)) $$;

-- Open data: whoever has any valid scope may read.
create procedure hub.allow_everyone(target regclass)
  language sql as $$ call hub.allow(target, 'everyone', 'select', '(select hub.has_scope())') $$;

do $$
begin
  execute format('grant usage on schema hub to %I, %I', hub.role_named('app'), hub.role_named('reader'));
end $$;
