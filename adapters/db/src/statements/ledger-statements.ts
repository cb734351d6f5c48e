import type { TransactionKind } from '@atelier/credits'
import type { HoldId, WorkspaceId } from '@atelier/kernel'
import { prepared } from './prepared.ts'

type Posted = [
  WorkspaceId,
  TransactionKind,
  key: string,
  accounts: string[],
  currencies: string[],
  amounts: number[],
]

/** Writes a movement with its entries, which move the balances; writes nothing when the movement was written before. */
export const postMovement = prepared<Posted, { posted: boolean }>(
  'post-movement',
  `with movement as (
    insert into ledger_transaction (workspace_id, kind, key) values ($1, $2, $3)
    on conflict do nothing returning id
  ), entries as (
    insert into ledger_entry (transaction_id, workspace_id, account, currency, amount)
    select movement.id, $1, entry.account, entry.currency, entry.amount
    from movement, unnest($4::text[], $5::text[], $6::bigint[]) as entry (account, currency, amount)
  )
  select exists (select from movement) as posted`,
)

export const findMovement = prepared<[WorkspaceId, TransactionKind, key: string], { found: boolean }>(
  'find-movement',
  `select exists (
    select from ledger_transaction where workspace_id = $1 and kind = $2 and key = $3
  ) as found`,
)

export const insertHold = prepared<[HoldId, WorkspaceId, amount: number, period: number], never>(
  'insert-hold',
  'insert into hold (id, workspace_id, amount, period) values ($1, $2, $3, $4)',
)

export const findOpenHold = prepared<[HoldId, WorkspaceId], { id: HoldId; amount: number; period: number }>(
  'find-open-hold',
  'select id, amount, period from hold where id = $1 and workspace_id = $2 and closed_at is null',
)

export const closeHold = prepared<[HoldId, WorkspaceId], never>(
  'close-hold',
  'update hold set closed_at = clock_timestamp() where id = $1 and workspace_id = $2 and closed_at is null',
)
