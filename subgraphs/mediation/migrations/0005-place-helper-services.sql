-- A helper's service has a place, so that whoever organises there can verify it, and the helper's pseudonym in this domain
-- where it is known, so that nobody verifies his own. No door has ever let such a row in, so there is none to complete.
alter table helper_services
  add column division_code text not null,
  add column division_path text collate "C" not null,
  add column person text,
  add check ((hours is null) = (verified_on is null));
create index helper_services_division_path_index on helper_services (division_path, served_on desc, id desc);
call hub.allow('helper_services', 'areas', 'select', hub.in_areas('division_path'));
call hub.allow('helper_services', 'areas_update', 'update', hub.in_areas('division_path'));
