-- The rules of the ledger, held by the database whatever any program does.

-- [CR1] What moved stays on record as it moved.
create function refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'table % is append-only', tg_table_name using errcode = 'restrict_violation';
end
$$;
--> statement-breakpoint
create trigger ledger_transaction_append_only before update or delete or truncate on ledger_transaction
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger ledger_entry_append_only before update or delete or truncate on ledger_entry
  for each statement execute function refuse_change();
--> statement-breakpoint
create trigger ledger_account_kept before delete or truncate on ledger_account
  for each statement execute function refuse_change();
--> statement-breakpoint
-- A balance begins at zero and changes only by the trigger of an entry, which is one level down.
create trigger ledger_account_from_zero before insert on ledger_account
  for each row when (new.balance <> 0) execute function refuse_change();
--> statement-breakpoint
create trigger ledger_account_by_entry before update on ledger_account
  for each row when (pg_trigger_depth() = 0) execute function refuse_change();
--> statement-breakpoint
-- One update for all entries of a statement. The check on the account refuses a balance below zero at once.
create function move_balances() returns trigger language plpgsql as $$
begin
  update ledger_account as account set balance = account.balance + moved.amount
  from (select workspace_id, account, sum(amount)::bigint as amount from added group by workspace_id, account) as moved
  where account.workspace_id = moved.workspace_id and account.name = moved.account;
  return null;
end
$$;
--> statement-breakpoint
create trigger ledger_entry_moves_balances after insert on ledger_entry referencing new table as added
  for each statement execute function move_balances();
--> statement-breakpoint
-- [CR1] In each transaction the amounts of a currency add up to zero, in one workspace, when it commits.
create function check_balanced() returns trigger language plpgsql as $$
begin
  if exists (
    select from ledger_entry where transaction_id = new.transaction_id group by currency having sum(amount) <> 0
  ) then
    raise exception 'ledger transaction % is not balanced', new.transaction_id using errcode = 'check_violation';
  end if;
  return null;
end
$$;
--> statement-breakpoint
create constraint trigger ledger_entry_balanced after insert on ledger_entry deferrable initially deferred
  for each row execute function check_balanced();
--> statement-breakpoint
-- An id is a prefix and the digits of a UUID of version 7: milliseconds first, so that ids sort by time.
create function new_id(prefix text) returns text language sql volatile as $$
  select prefix || '_' || overlay(
    replace(gen_random_uuid()::text, '-', '')
    placing lpad(to_hex(floor(extract(epoch from clock_timestamp()) * 1000)::bigint), 12, '0') || '7'
    from 1 for 13
  )
$$;
