-- What commands may change, and no more: rows of the caller's areas, in the columns that his commands are about.

-- The list of what the grid takes (网格事项清单), open to everyone: from which level on a unit may lead a matter of a
-- category, or, for what is none of the grid's, who takes it instead.
create table event_categories (
  code text primary key check (code ~ '^[A-Z][A-Z0-9_]{0,39}$'),
  name text not null,
  name_en text not null,
  lowest_level text not null check (lowest_level in ('VILLAGE', 'TOWN', 'COUNTY', 'CITY')),
  taken_by text
);
call hub.protect('event_categories');
call hub.allow_everyone('event_categories');
call hub.allow_machine('event_categories', 'import');

-- Numbers of events that were reported here; they have a digit more than those that came by import.
create sequence grid_event_number;

-- Who reported it, as this domain's pseudonym of the person or as the program that did: whoever reports never verifies.
alter table grid_events add column reporter text;
create index grid_events_reporter_index on grid_events (reporter) where reporter is not null;

do $$ declare app text := hub.role_named('app'); begin
  execute format('grant usage on sequence grid_event_number to %I', app);
  execute format('revoke update, delete on grid_events, hotline_tickets from %I', app);
  execute format('grant update (version, status, level, due_at, closed_at, lead_unit_id, history) on grid_events to %I', app);
  execute format('grant update (version, status, history) on hotline_tickets to %I', app);
end $$;

-- A resident sees what he reported himself, and the hotline what it did.
call hub.allow('grid_events', 'reporter', 'select', $$channel = 'RESIDENT' and reporter = (select hub.scope_person())$$);
call hub.allow('grid_events', 'hotline', 'select', $$channel = 'HOTLINE' and $$ || hub.in_areas('division_path', 'hotline'));

call hub.allow_command('grid_events', 'report', 'insert', $$status = 'REPORTED' and $$ || hub.in_areas('division_path'));
call hub.allow_command('grid_events', 'report_own', 'insert',
  $$status = 'REPORTED' and channel = 'RESIDENT' and reporter = (select hub.scope_person())$$);
call hub.allow_command('grid_events', 'report_call', 'insert',
  $$status = 'REPORTED' and channel = 'HOTLINE' and $$ || hub.in_areas('division_path', 'hotline'));
call hub.allow_command('grid_events', 'areas', 'update', hub.in_areas('division_path'));
call hub.allow_command('hotline_tickets', 'hotline', 'update', hub.in_areas('division_path', 'hotline'));
