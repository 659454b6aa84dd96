-- What is open to everyone: channels, categories, the standard, centres, studios. All dated, so that rules change by data.
create table intake_channels (
  code text primary key,
  name text not null,
  feeds text[] not null check (feeds <@ '{CITY,COUNTY,ZONE,TOWN,VILLAGE}'),
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create table dispute_categories (
  code text primary key,
  name text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);
create table standard_aspects (
  no int not null,
  document text not null,
  name text not null,
  requirement text not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (valid_from, no)
);
-- The article under which judicial confirmation is applied for, by the day of the application.
create table confirmation_rules (
  article text primary key,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from)
);

-- One-stop centres (矛调中心) and village platforms.
create table centres (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  level text not null check (level in ('CITY', 'COUNTY', 'ZONE', 'TOWN', 'VILLAGE')),
  name text not null,
  resident_agencies text[] not null,
  has_mediation_room boolean not null
);
create index centres_division_path_index on centres (division_path);
create table centre_checks (
  centre_id uuid not null references centres,
  aspect_no int not null,
  is_met boolean not null,
  checked_on date not null,
  primary key (centre_id, aspect_no)
);
create table mediation_studios (
  id uuid primary key,
  division_code text not null,
  division_path text collate "C" not null,
  name text not null,
  centre_id uuid references centres
);
call hub.protect('intake_channels');
call hub.protect('dispute_categories');
call hub.protect('standard_aspects');
call hub.protect('confirmation_rules');
call hub.protect('centres');
call hub.protect('centre_checks');
call hub.protect('mediation_studios');
call hub.allow_everyone('intake_channels');
call hub.allow_everyone('dispute_categories');
call hub.allow_everyone('standard_aspects');
call hub.allow_everyone('confirmation_rules');
call hub.allow_everyone('centres');
call hub.allow_everyone('centre_checks');
call hub.allow_everyone('mediation_studios');
call hub.allow_machine('intake_channels', 'import');
call hub.allow_machine('dispute_categories', 'import');
call hub.allow_machine('standard_aspects', 'import');
call hub.allow_machine('confirmation_rules', 'import');
call hub.allow_machine('centres', 'import');
call hub.allow_machine('centre_checks', 'import');
call hub.allow_machine('mediation_studios', 'import');

-- Mediators are persons; where they serve is a dated relation, so who serves at two centres is still one person.
create table mediators (
  id uuid primary key,
  assignment_id uuid unique,
  person text not null,
  display_name text not null,
  is_full_time boolean not null,
  is_invited boolean not null
);
create table mediator_postings (
  mediator_id uuid not null references mediators,
  centre_id uuid not null references centres,
  division_path text collate "C" not null,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  primary key (mediator_id, centre_id, valid_from)
);
create index mediator_postings_centre_id_index on mediator_postings (centre_id);
call hub.protect('mediators');
call hub.protect('mediator_postings');
-- Where a mediator serves holds no name and is open; the person is seen by those whose areas he serves in, and by himself.
call hub.allow_everyone('mediator_postings');
call hub.allow('mediators', 'areas', 'select',
  'exists (select 1 from public.mediator_postings as posting where posting.mediator_id = mediators.id and ' || hub.in_areas('posting.division_path') || ')');
call hub.allow('mediators', 'person', 'select', 'person = (select hub.scope_person())');
call hub.allow_machine('mediators', 'access-log', 'select');
call hub.allow_machine('mediators', 'import');
call hub.allow_machine('mediator_postings', 'import');

-- Persons who serve on a day cannot be summed by centre, so they are counted from the rows; only counts leave, for whole
-- areas, to the application and under a valid scope. It runs as the owner, whom FORCE binds; hub.own lets it, and nothing
-- else, count.
create function mediator_counts(codes text[], lows text[], highs text[], on_day date)
  returns table (area text, persons bigint, full_time bigint, invited bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select given.code, count(distinct posting.mediator_id), count(distinct posting.mediator_id) filter (where mediator.is_full_time),
      count(distinct posting.mediator_id) filter (where mediator.is_invited)
    from unnest(codes, lows, highs) as given (code, low, high)
    join public.mediator_postings as posting on posting.division_path >= given.low collate "C" and posting.division_path < given.high collate "C"
      and posting.valid_from <= on_day and (posting.valid_to is null or posting.valid_to >= on_day)
    join public.mediators as mediator on mediator.id = posting.mediator_id
    where (select hub.has_scope())
    group by given.code
  $$;
do $$ begin
  revoke execute on function mediator_counts(text[], text[], text[], date) from public;
  execute format('grant execute on function mediator_counts(text[], text[], text[], date) to %I', hub.role_named('app'));
end $$;
call hub.own('mediators');
call hub.own('mediator_postings');
