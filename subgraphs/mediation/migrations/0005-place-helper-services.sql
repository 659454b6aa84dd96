-- A helper's service has a place, so that whoever organises there can verify it, and the helper's pseudonym in this domain
-- where it is known, so that nobody verifies his own. No door has ever let such a row in, so there is none to complete.
alter table helper_services
  add column division_code text not null,
  add column division_path text collate "C" not null,
  add column person text,
  add check ((hours is null) = (verified_on is null));
create index helper_services_division_path_index on helper_services (division_path, served_on desc, id desc);
call hub.allow('helper_services', 'areas', 'select', hub.in_areas('division_path'));
-- Verifying says how long it took, and changes nothing else.
do $$ declare app text := hub.role_named('app'); begin
  execute format('revoke update, delete on helper_services from %I', app);
  execute format('grant update (version, hours, verified_on) on helper_services to %I', app);
end $$;
call hub.allow_command('helper_services', 'areas', 'update', hub.in_areas('division_path'));
