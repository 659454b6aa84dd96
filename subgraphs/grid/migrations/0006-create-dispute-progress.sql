-- How disputes stand that came of an event or a ticket: a copy of what mediation tells, so that "where is it?" is answered
-- here. Stage, centre and due date, and nothing of what a dispute is about or between whom.
create table dispute_progress (
  case_id uuid primary key,
  version int not null check (version >= 1),
  stage text not null,
  centre_id uuid,
  due_on date,
  division_code text not null,
  event_id uuid,
  ticket_id uuid,
  -- When mediation knew it.
  known_at timestamptz not null,
  check (event_id is not null or ticket_id is not null)
);
create index dispute_progress_event_id_index on dispute_progress (event_id, known_at desc) where event_id is not null;
create index dispute_progress_ticket_id_index on dispute_progress (ticket_id, known_at desc) where ticket_id is not null;
call hub.protect('dispute_progress');
-- Seen with the event or the ticket that it came of.
call hub.allow('dispute_progress', 'event', 'select', 'event_id is not null and exists (select 1 from public.grid_events where grid_events.id = event_id)');
call hub.allow('dispute_progress', 'ticket', 'select', 'ticket_id is not null and exists (select 1 from public.hotline_tickets where hotline_tickets.id = ticket_id)');
call hub.allow_machine('dispute_progress', 'consumer');
call hub.allow_machine('dispute_progress', 'rebuild');
