-- Who looked at a person's rows: written before the answer leaves, shown to the person through me.accessLog.
-- It holds this domain's pseudonym of the person, the reader's organisation and post (never a name), and no values.
create table hub.access_log (
  id bigint generated always as identity primary key,
  at timestamptz not null,
  person text not null,
  organisation text not null,
  post text not null,
  purpose text not null,
  thing text not null,
  fields text[] not null
);
create index access_log_person_at_index on hub.access_log (person, at desc, id desc);
call hub.protect('hub.access_log', 'select, insert');
call hub.allow('hub.access_log', 'person', 'select', 'person = (select hub.scope_person())');
call hub.allow_machine('hub.access_log', 'access-log', 'insert');

-- What came in through the import doors: one row for each data set taken, so that a load is known to be whole.
create table hub.import_ledger (
  dataset text not null,
  source text not null,
  rows bigint not null check (rows >= 0),
  imported_at timestamptz not null,
  primary key (source, dataset)
);
call hub.protect('hub.import_ledger', 'select, insert');
call hub.allow_machine('hub.import_ledger', 'import');
call hub.allow_everyone('hub.import_ledger');
