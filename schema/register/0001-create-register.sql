-- The register of divisions: the same tables in every part, so that each can answer about a division without the others.
-- Administrative parent and managing authority are two relations, both dated; a parent is never read out of a code.
create table divisions (
  code text primary key,
  -- Labels from the city down, joined by '/': a subtree is one range in byte order.
  path text collate "C" not null unique,
  level text not null check (level in ('CITY', 'COUNTY', 'ZONE', 'TOWN', 'VILLAGE')),
  kind text not null check (kind in ('PREFECTURE', 'STATUTORY_COUNTY', 'STATISTICAL_ZONE', 'MANAGED_ZONE', 'STREET', 'TOWN',
    'TOWN_LIKE_UNIT', 'RESIDENTS_COMMITTEE', 'VILLAGERS_COMMITTEE', 'VILLAGE_LIKE_UNIT')),
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create table division_parents (
  code text not null references divisions,
  parent_code text not null references divisions,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (code, valid_from)
);
create table division_authorities (
  code text not null references divisions,
  authority_code text not null references divisions,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (code, valid_from)
);
-- Running parts keep the register in memory and look only at this number.
create table register_version (is_only boolean primary key default true check (is_only), version bigint not null);
insert into register_version (version) values (0);

-- A statement that changes no row, such as one that row security lets see none, changes no register.
create function count_register_change() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, pg_temp
  as $$
begin
  if exists (select from changed_rows) then update public.register_version set version = version + 1; end if;
  return null;
end $$;
revoke execute on function count_register_change() from public;
do $$
declare
  target text;
  change text;
begin
  foreach target in array '{divisions,division_parents,division_authorities}'::text[] loop
    foreach change in array '{insert,update,delete}'::text[] loop
      execute format('create trigger %I after %s on %I referencing %s table as changed_rows for each statement execute function count_register_change()',
        target || '_version_' || change, change, target, case change when 'delete' then 'old' else 'new' end);
    end loop;
  end loop;
end $$;

call hub.protect('divisions');
call hub.protect('division_parents');
call hub.protect('division_authorities');
call hub.protect('register_version', 'select');
call hub.own('register_version');
call hub.allow_everyone('divisions');
call hub.allow_everyone('division_parents');
call hub.allow_everyone('division_authorities');
call hub.allow_everyone('register_version');
call hub.allow_machine('divisions', 'import');
call hub.allow_machine('division_parents', 'import');
call hub.allow_machine('division_authorities', 'import');
