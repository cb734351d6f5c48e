-- [RUN1] States only move forward: what is over stays as it ended, also when a program from before an update is still
-- running or a process that was frozen wakes up.
create function refuse_return() returns trigger language plpgsql as $$
begin
  raise exception '% % is final', tg_table_name, old.id using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger step_forward_only before update on step for each row
  when (old.phase in ('succeeded', 'failed', 'cancelled') and new.state is distinct from old.state)
  execute function refuse_return();
--> statement-breakpoint
create trigger run_forward_only before update on run for each row
  when (
    old.finished_at is not null
    and (new.finished_at, new.charged) is distinct from (old.finished_at, old.charged)
  )
  execute function refuse_return();
--> statement-breakpoint
create trigger hold_forward_only before update on hold for each row
  when (old.closed_at is not null and new.closed_at is distinct from old.closed_at)
  execute function refuse_return();
--> statement-breakpoint
-- An asset's origin is written at its creation and never changed; only the trash can take it.
create trigger asset_origin_kept before update of workspace_id, object_key, sha256, run_id, step_id, position, inputs on asset
  for each row execute function refuse_return();
