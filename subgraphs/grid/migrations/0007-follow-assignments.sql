-- What cadres tells of assignments, in whatever order it comes: who started when and after whom, and who ended. Who is in
-- charge of a cell follows from all of it. It names assignments and no person.
create table assignment_terms (
  assignment_id uuid primary key,
  -- Null until the start is told.
  started_on date,
  predecessor_id uuid,
  ended_on date,
  successor_id uuid,
  check (started_on is not null or ended_on is not null)
);
create index assignment_terms_predecessor_id_index on assignment_terms (predecessor_id) where predecessor_id is not null;
call hub.protect('assignment_terms');
call hub.allow_machine('assignment_terms', 'consumer');

-- A worker who took a cell over by such an event: grid has not been told who he is, and cadres answers for his name.
alter table grid_workers alter column person drop not null, alter column display_name drop not null;
-- Whether his last day follows from such events; otherwise it is as his source system said, and stays so.
alter table grid_workers add column follows_assignment boolean not null default false;

-- What the consumer does: it gives a cell to whoever follows, and takes it off whom he follows.
call hub.allow_machine('grid_workers', 'consumer', 'select');
call hub.allow_machine('grid_workers', 'consumer', 'insert');
call hub.allow_machine('grid_workers', 'consumer', 'update');
