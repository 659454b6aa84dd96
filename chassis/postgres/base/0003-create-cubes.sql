-- Cubes: tables of counts without personal data that statistics are read from. A cube follows its source tables by
-- statement triggers, so whatever changes a row (a command, an import, a hand) changes the figure in the same
-- transaction; hub.recount() compares a cube with a fresh count of the rows.

-- FORCE binds the owner too; the triggers run as the owner, who needs a policy where they write.
create procedure hub.own(target regclass)
  language plpgsql set search_path = pg_catalog, hub
  as $$ begin execute format('create policy owner on %s to %I using (true) with check (true)', target, hub.role_named('migrator')); end $$;

create table hub.cubes (
  cube regclass not null,
  source regclass not null,
  keys text[] not null,
  measures text[] not null,
  -- A select over `source` (the rows, with `sign` 1 or -1 before them) that gives the keys and these measures.
  contribution text not null,
  primary key (cube, source)
);
call hub.protect('hub.cubes', 'select');
call hub.own('hub.cubes');
call hub.allow_everyone('hub.cubes');

-- The statement that adds the contributions of some rows to a cube. It goes through the cube in the order of its keys, so
-- that changes at the same time wait for one another instead of each holding what the other needs.
create function hub.cube_statement(kept hub.cubes, source text) returns text
  language sql immutable set search_path = pg_catalog
  as $$
    select format('insert into %1$s as cube (%2$s, %3$s) select %2$s, %4$s from (%5$s) as contribution group by %2$s order by %2$s on conflict (%2$s) do update set %6$s',
      kept.cube,
      (select string_agg(quote_ident(key), ', ') from unnest(kept.keys) as key),
      (select string_agg(quote_ident(measure), ', ') from unnest(kept.measures) as measure),
      (select string_agg(format('sum(%I)', measure), ', ') from unnest(kept.measures) as measure),
      replace(kept.contribution, '$source', source),
      (select string_agg(format('%1$I = cube.%1$I + excluded.%1$I', measure), ', ') from unnest(kept.measures) as measure))
  $$;

create function hub.follow_source() returns trigger
  language plpgsql security definer set search_path = pg_catalog, public, hub, pg_temp
  as $$
declare
  kept hub.cubes;
begin
  select * into strict kept from hub.cubes where cube = tg_argv[0]::regclass and source = tg_relid;
  if tg_op = 'TRUNCATE' then
    execute format('update %s set %s', kept.cube, (select string_agg(format('%I = 0', measure), ', ') from unnest(kept.measures) as measure));
    return null;
  end if;
  execute hub.cube_statement(kept, case tg_op
    when 'INSERT' then '(select 1 as sign, changed.* from new_rows as changed)'
    when 'DELETE' then '(select -1 as sign, changed.* from old_rows as changed)'
    else '(select 1 as sign, changed.* from new_rows as changed union all select -1, changed.* from old_rows as changed)' end);
  return null;
end $$;

-- Makes a cube follow a table. `contribution` names the rows as `$source as entry`.
create procedure hub.keep_cube(cube regclass, source regclass, measures text[], contribution text)
  language plpgsql set search_path = pg_catalog, hub
  as $$
declare
  keys text[] := (select array_agg(attname::text order by position) from pg_index, unnest(indkey) with ordinality as part (number, position)
    join pg_attribute on attnum = part.number where indrelid = cube and indisprimary and attrelid = cube);
  name text := replace(cube::text, '.', '_');
begin
  insert into hub.cubes values (cube, source, keys, measures, contribution);
  execute format('create trigger %I after insert on %s referencing new table as new_rows for each statement execute function hub.follow_source(%L)', name || '_insert', source, cube);
  execute format('create trigger %I after update on %s referencing new table as new_rows old table as old_rows for each statement execute function hub.follow_source(%L)', name || '_update', source, cube);
  execute format('create trigger %I after delete on %s referencing old table as old_rows for each statement execute function hub.follow_source(%L)', name || '_delete', source, cube);
  execute format('create trigger %I after truncate on %s for each statement execute function hub.follow_source(%L)', name || '_truncate', source, cube);
end $$;

-- Protects a cube: every valid scope reads it, nobody but the triggers writes it.
create procedure hub.protect_cube(cube regclass)
  language sql as $$ call hub.protect(cube, 'select'); call hub.own(cube); call hub.allow_everyone(cube) $$;

-- Where a cube differs from a count of the rows, as they are visible to whoever asks: no row is the good answer.
create function hub.recount(wanted regclass) returns table (keys jsonb, counted jsonb, kept jsonb)
  language plpgsql stable set search_path = pg_catalog, public, hub
  as $$
declare
  parts text;
  key_list text;
begin
  select string_agg(quote_ident(key), ', ') into key_list from (select unnest(first.keys) as key from (select c.keys from hub.cubes c where cube = wanted limit 1) as first) as listed;
  select string_agg(format('select jsonb_build_array(%s) as keys, measure.key as measure, sum(measure.value::numeric) as value from (%s) as row_counts, jsonb_each_text(to_jsonb(row_counts)) as measure where measure.key = any(%L) group by 1, 2',
      key_list, replace(c.contribution, '$source', format('(select 1 as sign, every.* from %s as every)', c.source)), c.measures), ' union all ')
    into parts from hub.cubes c where cube = wanted;
  return query execute format(
    'with counted as (select keys, measure, sum(value) as value from (%s) as part group by 1, 2),
     kept as (select jsonb_build_array(%s) as keys, measure.key as measure, measure.value::numeric as value from %s as row_counts, jsonb_each_text(to_jsonb(row_counts)) as measure
       where measure.key in (select unnest(c.measures) from hub.cubes c where cube = %L::regclass))
     select coalesce(counted.keys, kept.keys), jsonb_build_object(coalesce(counted.measure, kept.measure), coalesce(counted.value, 0)), jsonb_build_object(coalesce(counted.measure, kept.measure), coalesce(kept.value, 0))
     from counted full join kept on counted.keys = kept.keys and counted.measure = kept.measure
     where coalesce(counted.value, 0) <> coalesce(kept.value, 0)', parts, key_list, wanted, wanted);
end $$;
do $$ begin execute format('grant execute on function hub.recount(regclass) to %I, %I', hub.role_named('app'), hub.role_named('reader')); end $$;
