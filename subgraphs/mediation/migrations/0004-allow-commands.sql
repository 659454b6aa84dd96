-- What commands and others' events may change, and no more: cases of the caller's areas, in the columns that decisions are
-- about. Parties and what is confidential stay out of reach.

-- Numbers of cases that were taken in here; they have a digit more than those that came by import.
create sequence dispute_case_number;

-- Reasons as codes: why a case was none for mediation, and why mediation ended without an agreement.
alter table dispute_cases
  add column other_route_reason text check (other_route_reason in ('PERSONAL_STATUS', 'CRIMINAL', 'IN_COURT')),
  add column termination_reason text check (termination_reason in ('PARTY_DECLINED', 'NO_AGREEMENT', 'TERM_OVER', 'NOT_MEDIABLE'));

-- Papers that steps rest on, by the numbers of whoever keeps them: that each party consented and signed, that the mediator
-- did, what was recorded, what the parties let be handed over. Their content is nowhere here, and nobody reads the numbers.
create table case_papers (
  case_id uuid not null references dispute_cases on delete cascade,
  kind text not null check (kind in ('CONSENT', 'PARTY_SIGNATURE', 'MEDIATOR_SIGNATURE', 'RECORD', 'HAND_OVER_CONSENT', 'HANDED_OVER')),
  paper text not null check (paper ~ '^[A-Za-z0-9_-]{1,64}$'),
  recorded_at timestamptz not null,
  primary key (case_id, kind, paper)
);
call hub.protect('case_papers', 'insert', false);

do $$ declare app text := hub.role_named('app'); begin
  execute format('grant usage on sequence dispute_case_number to %I', app);
  execute format('revoke update, delete on dispute_cases, mediation_sessions from %I', app);
  execute format('grant update (version, stage, category, is_at_sea, level, centre_id, triaged_at, triage_route, other_route_reason, accepted_on, due_on,
    resolved_on, concluded_on, sessions_held, mediator_ids, agreement_form, agreement_effective_on, performance, confirmation_apply_by,
    termination_reason, transfer_to, transferred_on, transfer_reason, history) on dispute_cases to %I', app);
end $$;

-- A centre sees the cases that it has, also those of another place: a vessel's fixed berth or a party's place may decide.
call hub.allow('dispute_cases', 'centre', 'select',
  'exists (select 1 from public.centres where centres.id = centre_id and ' || hub.in_areas('centres.division_path') || ')');

call hub.allow_command('dispute_cases', 'areas', 'update', hub.in_areas('division_path'));
call hub.allow_command('dispute_cases', 'centre', 'update',
  'exists (select 1 from public.centres where centres.id = centre_id and ' || hub.in_areas('centres.division_path') || ')');
-- What hangs under a case comes with a change of it; a court, a bureau, the hotline and a party change none.
do $$ declare
  own text := 'exists (select 1 from public.dispute_cases as dispute where dispute.id = case_id and (' || hub.in_areas('dispute.division_path')
    || ' or exists (select 1 from public.centres where centres.id = dispute.centre_id and ' || hub.in_areas('centres.division_path') || ')))';
begin
  call hub.allow_command('mediation_sessions', 'case', 'insert', own);
  call hub.allow_command('case_papers', 'case', 'insert', own);
end $$;

-- Cases that come of others' events: whoever takes them in looks whether they are there, and changes none.
call hub.allow_machine('dispute_cases', 'consumer', 'select');
call hub.allow_machine('dispute_cases', 'consumer', 'insert');

-- How many parties a case has, and which of some mediators are among them: neither is for a reader to see, both are for a
-- command to decide by. It runs as the owner, whom FORCE binds; hub.own lets it look.
create function case_circle(wanted uuid, mediators uuid[]) returns table (parties bigint, mediating_parties uuid[])
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select (select count(*) from public.case_parties where case_id = wanted),
      array(select mediator.id from public.mediators as mediator join public.case_parties as party on party.person = mediator.person
        where party.case_id = wanted and mediator.id = any(mediators))
    where (select hub.scope_client()) is not null
  $$;
do $$ begin
  revoke execute on function case_circle(uuid, uuid[]) from public;
  execute format('grant execute on function case_circle(uuid, uuid[]) to %I', hub.role_named('app'));
end $$;
call hub.own('case_parties');
