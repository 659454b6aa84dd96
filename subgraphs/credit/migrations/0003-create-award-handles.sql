-- A handle stands for an account where service is verified outside credit: drawn at random, given to whoever opted in, and
-- kept by the other domain. Nothing can be worked out from it, and nobody but credit knows whose it is.
create table award_handles (
  handle text primary key check (handle ~ '^[A-Za-z0-9_-]{16,64}$'),
  account_id uuid not null references point_accounts,
  issued_on date not null
);
create index award_handles_account_id_index on award_handles (account_id);
call hub.protect('award_handles');
call hub.allow('award_handles', 'person', 'select',
  'exists (select 1 from public.point_accounts as account where account.id = account_id and account.holder = (select hub.scope_person()))');
call hub.allow_machine('award_handles', 'import');

-- What the consumer does: it finds the account behind a handle, locks it, and books a verified service with its award.
call hub.allow_machine('award_handles', 'consumer', 'select');
call hub.allow_machine('point_accounts', 'consumer', 'select');
call hub.allow_machine('point_accounts', 'consumer', 'update');
call hub.allow_machine('volunteer_services', 'consumer', 'select');
call hub.allow_machine('volunteer_services', 'consumer', 'insert');
call hub.allow_machine('point_entries', 'consumer', 'select');
call hub.allow_machine('point_entries', 'consumer', 'insert');
