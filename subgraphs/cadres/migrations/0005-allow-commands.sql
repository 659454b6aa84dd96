-- What commands may change, and no more: assignments of the caller's areas, in the columns that postings are about.

-- Who follows whom; the duty that goes with a post, as far as this part is told of it; how long it hands over, and why it
-- ended. The reason is kept and shown to nobody.
alter table assignments
  add column predecessor_id uuid references assignments,
  add column successor_id uuid references assignments,
  add column handover_until date,
  -- A cell of grid: 12 digits of the village, 3 of the cell.
  add column grid_cell_code text check (grid_cell_code ~ '^[0-9]{15}$'),
  -- A centre of mediation, whose roster of mediators the holder is on.
  add column roster_centre_id uuid,
  add column end_reason text check (length(trim(end_reason)) between 1 and 200),
  add check (successor_id is distinct from id and predecessor_id is distinct from id),
  add check (end_reason is null or ended_on is not null);
create unique index assignments_predecessor_id_key on assignments (predecessor_id) where predecessor_id is not null;
create unique index assignments_successor_id_key on assignments (successor_id) where successor_id is not null;

do $$ declare app text := hub.role_named('app'); begin
  execute format('revoke update, delete on assignments, rotation_batches from %I', app);
  execute format('grant update (version, state, batch_id, ended_batch_id, started_on, planned_end, ended_on, predecessor_id, successor_id,
    handover_until, grid_cell_code, roster_centre_id, end_reason, history) on assignments to %I', app);
end $$;
call hub.allow_command('assignments', 'areas', 'update', hub.in_areas('division_path'));
call hub.allow_command('rotation_batches', 'areas', 'insert', hub.in_areas('division_path'));

-- Full-time village posts of some persons, wherever they are: not for a reader to see, but for a command to decide by. It
-- runs as the owner, whom FORCE binds; hub.own lets it look.
create function village_posts_of(wanted uuid[]) returns table (cadre_id uuid, assignment_id uuid)
  language sql stable security definer set search_path = pg_catalog, public, pg_temp
  as $$
    select assignment.cadre_id, assignment.id
    from public.assignments as assignment
    where assignment.cadre_id = any(wanted) and assignment.kind in ('FIRST_SECRETARY', 'WORK_TEAM_MEMBER')
      and assignment.ended_on is null and assignment.state in ('ON_POST', 'LEAVE', 'EVALUATED') and (select hub.scope_client()) is not null
  $$;
do $$ begin
  revoke execute on function village_posts_of(uuid[]) from public;
  execute format('grant execute on function village_posts_of(uuid[]) to %I', hub.role_named('app'));
end $$;
