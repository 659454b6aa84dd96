-- The domain clock of the demo: one row. While it runs, domain time is domain_base plus the real time since real_base;
-- while it stands, it is domain_base. In production nobody reads it: domain time is the real one.
create table domain_clock (
  is_only boolean primary key default true check (is_only),
  domain_base timestamptz not null,
  real_base timestamptz not null default clock_timestamp(),
  is_running boolean not null default true
);

-- The registry's application role is the gateway itself, which has no caller's scope to sign here, and the row is about
-- nobody: the role alone gives the right. It may never delete the row.
call hub.protect('domain_clock', 'select, insert, update');
call hub.allow('domain_clock', 'gateway_reads', 'select', 'true');
call hub.allow('domain_clock', 'gateway_starts', 'insert', 'true');
call hub.allow('domain_clock', 'gateway_sets', 'update', 'true');
