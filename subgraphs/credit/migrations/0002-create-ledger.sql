-- A person's account in one of two ledgers that never mix. `holder` is this domain's pseudonym. Whoever runs a scheme
-- sees its accounts by area; nobody can ask for them in order of points.
create table point_accounts (
  id uuid primary key,
  holder text not null,
  ledger text not null check (ledger in ('REDEEMABLE', 'ASSESSMENT')),
  division_code text not null,
  division_path text collate "C" not null,
  scheme_id uuid references point_schemes,
  opted_in_on date not null,
  opted_out_on date check (opted_out_on >= opted_in_on),
  unique (holder, ledger)
);
call hub.protect('point_accounts');
call hub.allow('point_accounts', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('point_accounts', 'import');
call hub.allow_machine('point_accounts', 'access-log', 'select');

-- Volunteer service: claimed by the volunteer, verified by its organiser, who is another.
create table volunteer_services (
  id uuid primary key,
  account_id uuid not null references point_accounts,
  holder text not null,
  division_code text not null,
  division_path text collate "C" not null,
  status text not null check (status in ('SERVICE_CLAIMED', 'SERVICE_VERIFIED')),
  activity text not null,
  hours numeric not null check (hours > 0 and hours <= 24),
  served_on date not null,
  verified_on date check (verified_on >= served_on),
  check ((status = 'SERVICE_VERIFIED') = (verified_on is not null))
);
create index volunteer_services_holder_index on volunteer_services (holder, served_on desc, id desc);
create index volunteer_services_division_path_index on volunteer_services (division_path, verified_on);
call hub.protect('volunteer_services');
call hub.allow('volunteer_services', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('volunteer_services', 'import');

-- The ledger: entries are only ever added. The list of sources is closed, and nothing of disputes, petitions, the hotline,
-- religion, health or family is in it: a schema in which such an entry cannot be written down.
create table point_entries (
  id uuid primary key,
  account_id uuid not null references point_accounts,
  holder text not null,
  division_code text not null,
  division_path text collate "C" not null,
  at timestamptz not null,
  points int not null,
  kind text not null check (kind in ('AWARD', 'REDEEM', 'REDEEM_CANCEL', 'EXPIRE', 'REVERSE', 'DEDUCTION', 'EXPUNGED')),
  source text not null check (source in ('VERIFIED_SERVICE', 'COMMENDATION', 'REDEMPTION', 'EXPIRY', 'REVERSAL', 'CATALOGUE_DEDUCTION')),
  source_id uuid,
  reason text not null,
  rule_id uuid references point_rules,
  document_id uuid references policy_documents,
  legal_basis text,
  reverses_id uuid references point_entries,
  -- Two people of different posts for whatever takes points away against the holder's will, the deciding ones first.
  approved_by text[] not null default '{}' check (array_position(approved_by, null) is null),
  at_day date not null generated always as ((at at time zone 'Asia/Shanghai')::date) stored,
  check ((kind in ('AWARD', 'REDEEM_CANCEL')) = (points > 0) or kind in ('REVERSE', 'EXPUNGED')),
  check (kind <> 'DEDUCTION' or (document_id is not null and legal_basis is not null and coalesce(approved_by[1] <> approved_by[2], false))),
  check (kind <> 'REVERSE' or (reverses_id is not null and coalesce(approved_by[1] <> approved_by[2], false))),
  -- Each kind has its own sources, so that nothing is taken away under another name.
  check (source = any (case kind when 'AWARD' then '{VERIFIED_SERVICE,COMMENDATION}'::text[] when 'EXPIRE' then '{EXPIRY}' when 'REVERSE' then '{REVERSAL}'
    when 'DEDUCTION' then '{CATALOGUE_DEDUCTION}' when 'EXPUNGED' then array[source] else '{REDEMPTION}' end)),
  check (source <> 'VERIFIED_SERVICE' or source_id is not null)
);
create index point_entries_account_id_index on point_entries (account_id, at desc, id desc);
-- An award is given once for what it is given for.
create unique index point_entries_source_id_key on point_entries (source_id) where kind = 'AWARD' and source_id is not null;
call hub.protect('point_entries', 'select, insert');
call hub.allow('point_entries', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('point_entries', 'import');
call hub.allow_machine('point_entries', 'access-log', 'select');

create table redemptions (
  id uuid primary key,
  account_id uuid not null references point_accounts,
  holder text not null,
  at timestamptz not null,
  store_id uuid not null references credit_stores,
  good_id uuid not null references store_goods,
  points int not null check (points > 0),
  status text not null check (status in ('REDEEMED', 'CANCELLED'))
);
create index redemptions_account_id_index on redemptions (account_id, at desc, id desc);
call hub.protect('redemptions');
call hub.allow('redemptions', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('redemptions', 'import');

create table appeals (
  id uuid primary key,
  entry_id uuid not null unique references point_entries,
  holder text not null,
  division_path text collate "C" not null,
  status text not null check (status in ('APPEAL_FILED', 'FLAGGED', 'UPHELD', 'DISMISSED')),
  filed_at timestamptz not null,
  due_at timestamptz not null check (due_at > filed_at),
  decided_on date,
  reasons text,
  court_route text,
  check ((status in ('UPHELD', 'DISMISSED')) = (decided_on is not null)),
  -- A dismissal gives its reasons and says where to sue.
  check (status <> 'DISMISSED' or (reasons is not null and court_route is not null))
);
call hub.protect('appeals');
call hub.allow('appeals', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('appeals', 'import');

create table repairs (
  entry_id uuid primary key references point_entries,
  holder text not null,
  status text not null check (status in ('REPAIR_ASKED', 'REPAIRED')),
  asked_at timestamptz not null,
  repaired_at timestamptz check (repaired_at >= asked_at),
  check ((status = 'REPAIRED') = (repaired_at is not null))
);
call hub.protect('repairs');
call hub.allow('repairs', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('repairs', 'import');

-- Proposed deductions. The catalogue is empty as delivered, so there are none; the steps and their people have a place.
create table deductions (
  id uuid primary key,
  account_id uuid not null references point_accounts,
  holder text not null,
  status text not null check (status in ('DEDUCTION_PROPOSED', 'LEGAL_CHECKED', 'APPROVED_1', 'APPROVED_2', 'NOTIFIED', 'EFFECTIVE')),
  points int not null check (points < 0),
  document_id uuid not null references policy_documents,
  catalogue_item text not null,
  proposed_at timestamptz not null,
  object_by date,
  history jsonb not null check (jsonb_typeof(history) = 'array')
);
call hub.protect('deductions');
call hub.allow('deductions', 'person', 'select', 'holder = (select hub.scope_person())');
call hub.allow_machine('deductions', 'import');

-- Counts by place and day; hours are kept in hundredths so that they stay whole numbers.
create table credit_cube (
  division_path text collate "C" not null,
  day date not null,
  hours_hundredths bigint not null default 0,
  services int not null default 0,
  points_awarded int not null default 0,
  points_redeemed int not null default 0,
  points_reversed int not null default 0,
  appeals_decided int not null default 0,
  appeals_upheld int not null default 0,
  primary key (division_path, day)
);
call hub.protect_cube('credit_cube');
call hub.keep_cube('credit_cube', 'volunteer_services', '{hours_hundredths,services}',
  $$ select entry.division_path, entry.verified_on as day, sign * (entry.hours * 100)::bigint as hours_hundredths, sign as services
     from $source as entry where entry.verified_on is not null $$);
call hub.keep_cube('credit_cube', 'point_entries', '{points_awarded,points_redeemed,points_reversed}',
  $$ select entry.division_path, entry.at_day as day,
       case when entry.kind = 'AWARD' then sign * entry.points else 0 end as points_awarded,
       case when entry.kind in ('REDEEM', 'REDEEM_CANCEL') then sign * -entry.points else 0 end as points_redeemed,
       case when entry.kind = 'REVERSE' then sign * abs(entry.points) else 0 end as points_reversed
     from $source as entry $$);
call hub.keep_cube('credit_cube', 'appeals', '{appeals_decided,appeals_upheld}',
  $$ select entry.division_path, entry.decided_on as day, sign as appeals_decided, case when entry.status = 'UPHELD' then sign else 0 end as appeals_upheld
     from $source as entry where entry.decided_on is not null $$);

-- Persons cannot be summed by day, so they are counted from the rows; only the count leaves, for whole areas, to the application
-- and under a valid scope.
create function volunteer_participants(codes text[], lows text[], highs text[], from_day date, to_day date)
  returns table (area text, persons bigint)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select given.code, count(distinct service.holder)
    from unnest(codes, lows, highs) as given (code, low, high)
    join public.volunteer_services as service on service.division_path >= given.low collate "C" and service.division_path < given.high collate "C"
      and service.verified_on between from_day and to_day
    where (select hub.has_scope())
    group by given.code
  $$;
do $$ begin
  revoke execute on function volunteer_participants(text[], text[], text[], date, date) from public;
  execute format('grant execute on function volunteer_participants(text[], text[], text[], date, date) to %I', hub.role_named('app'));
end $$;
-- It runs as the owner, whom FORCE binds; this lets it, and nothing else, count.
call hub.own('volunteer_services');
