-- Mergers of divisions, and the register as a copy of its owner's. A merger is one dated fact about the division that went:
-- whatever names it (a parent, an authority, a row of any table) keeps its code, and means its successor from that day on.
create table division_successors (
  code text primary key references divisions,
  successor_code text not null check (successor_code <> code),
  valid_from date not null
);

-- Each change of a division counts, so that an older record of it changes nothing where it is copied.
alter table divisions add column version int not null default 1 check (version >= 1);

-- Where the register is a copy, each division comes as a record of its own, and a child's may come before its parent's.
alter table division_parents drop constraint division_parents_parent_code_fkey;
alter table division_authorities drop constraint division_authorities_authority_code_fkey;

do $$
declare
  change text;
begin
  foreach change in array '{insert,update,delete}'::text[] loop
    execute format('create trigger %I after %s on division_successors referencing %s table as changed_rows for each statement execute function count_register_change()',
      'division_successors_version_' || change, change, case change when 'delete' then 'old' else 'new' end);
  end loop;
end $$;

call hub.protect('division_successors');
call hub.allow_everyone('division_successors');
call hub.allow_machine('division_successors', 'import');
do $$
declare
  target text;
begin
  foreach target in array '{divisions,division_parents,division_authorities,division_successors}'::text[] loop
    call hub.allow_machine(target::regclass, 'consumer');
    call hub.allow_machine(target::regclass, 'rebuild');
  end loop;
end $$;
