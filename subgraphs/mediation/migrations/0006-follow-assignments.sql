-- What cadres tells of assignments, in whatever order it comes: who started when, after whom and at which centre, and who
-- ended. Who is on a roster, and who has which open case, follows from all of it. It names assignments and no person.
create table assignment_terms (
  assignment_id uuid primary key,
  -- Null until the start is told.
  started_on date,
  predecessor_id uuid,
  centre_id uuid references centres,
  ended_on date,
  successor_id uuid,
  check (started_on is not null or ended_on is not null)
);
create index assignment_terms_predecessor_id_index on assignment_terms (predecessor_id) where predecessor_id is not null;
call hub.protect('assignment_terms');
call hub.allow_machine('assignment_terms', 'consumer');

-- A mediator who came by such an event: mediation has not been told who he is, and cadres answers for his name. Lists go by
-- name, so there is always one to go by.
alter table mediators
  alter column person drop not null,
  alter column display_name drop not null,
  add column name_key text not null generated always as (coalesce(display_name, '')) stored;
-- Whether the last day follows from such events; otherwise it is as the source system said, and stays so.
alter table mediator_postings add column follows_assignment boolean not null default false;

-- What the consumer does: it puts whoever follows on the roster and takes off whom he follows, and hands open cases over.
call hub.allow_machine('mediators', 'consumer', 'select');
call hub.allow_machine('mediators', 'consumer', 'insert');
call hub.allow_machine('mediator_postings', 'consumer', 'insert');
call hub.allow_machine('mediator_postings', 'consumer', 'update');
call hub.allow('dispute_cases', 'machine_consumer_update', 'update',
  '(select hub.scope_machine()) = ''consumer'' and stage in (''ACCEPTED'', ''IN_MEDIATION'')');
