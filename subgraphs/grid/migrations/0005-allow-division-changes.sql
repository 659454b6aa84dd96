-- Decisions about divisions: who decided what, by which document, for which day. One row for each version that a decision
-- made; the register itself holds what follows from it.
create table division_changes (
  division_code text not null references divisions,
  version int not null check (version > 1),
  change text not null check (change in ('MERGED', 'AUTHORITY_CHANGED')),
  valid_from date not null,
  document_no text not null check (length(trim(document_no)) between 1 and 80),
  decided_at timestamptz not null,
  -- Grid's pseudonym of the person, who is never a program.
  decided_by text not null,
  organisation text not null,
  post text not null,
  primary key (division_code, version)
);
call hub.protect('division_changes', 'insert');
call hub.allow_command('division_changes', 'insert', 'insert',
  'exists (select from public.divisions where divisions.code = division_code and ' || hub.in_areas('divisions.path') || ')');

-- The register is changed by commands alone, in the areas of whoever decides.
call hub.allow_command('divisions', 'update', 'update', hub.in_areas('path'));
call hub.allow_command('division_parents', 'update', 'update',
  'exists (select from public.divisions where divisions.code = division_parents.code and ' || hub.in_areas('divisions.path') || ')');
call hub.allow_command('division_authorities', 'update', 'update',
  'exists (select from public.divisions where divisions.code = division_authorities.code and ' || hub.in_areas('divisions.path') || ')');
call hub.allow_command('division_authorities', 'insert', 'insert',
  'exists (select from public.divisions where divisions.code = division_authorities.code and ' || hub.in_areas('divisions.path') || ')');
call hub.allow_command('division_successors', 'insert', 'insert',
  'exists (select from public.divisions where divisions.code = division_successors.code and ' || hub.in_areas('divisions.path') || ')');
