import type { UserId, WorkspaceId } from '@atelier/kernel'
import { prepared } from './prepared.ts'

export type WorkspaceRow = {
  readonly id: WorkspaceId
  readonly owner: UserId
  readonly name: string
  readonly creditsSince: Date | null
}

const columns = `id, owner, name, credits_since as "creditsSince"`

export const findPersonalWorkspace = prepared<[UserId], WorkspaceRow>(
  'find-personal-workspace',
  `select ${columns} from workspace where owner = $1`,
)

/** Writes the workspace with its seven accounts; writes nothing when the person has one. */
export const insertPersonalWorkspace = prepared<[UserId, string], { id: WorkspaceId }>(
  'insert-personal-workspace',
  `with made as (
    insert into workspace (id, owner, name) values (new_id('ws'), $1, $2) on conflict (owner) do nothing returning id
  ), opened as (
    insert into ledger_account (workspace_id, name, currency)
    select made.id, account.name, account.currency
    from made, (values
      ('available', 'credits'), ('held', 'credits'), ('granted', 'credits'), ('spent', 'credits'),
      ('expired', 'credits'), ('provider-cost', 'dollars'), ('provider-due', 'dollars')
    ) as account (name, currency)
  )
  select id from made`,
)

/** The lock under which acts on a workspace happen one after another. It does not hinder rows that refer to it. */
export const lockWorkspace = prepared<[WorkspaceId], { id: WorkspaceId }>(
  'lock-workspace',
  'select id from workspace where id = $1 for no key update',
)

export type LockedRow = WorkspaceRow & {
  readonly available: number
  readonly held: number
  /** The key of the last grant; null when there was none. */
  readonly lastGrant: string | null
  readonly now: Date
  /** The transaction's number, by which its fate can be asked for later. */
  readonly transaction: string
}

/**
 * What nearly every act asks of its workspace, in one answer. Sent after the lock as a statement of its own, because
 * a statement sees what was committed before it began: together with the lock it would see what was there before it
 * waited. The time is read here too, so that acts on a workspace see times that only rise.
 */
export const readLockedWorkspace = prepared<[WorkspaceId], LockedRow>(
  'read-locked-workspace',
  `select ${columns},
    (select balance from ledger_account where workspace_id = $1 and name = 'available') as available,
    (select balance from ledger_account where workspace_id = $1 and name = 'held') as held,
    (select key from ledger_transaction where workspace_id = $1 and kind = 'grant' order by id desc limit 1)
      as "lastGrant",
    clock_timestamp() as now,
    pg_current_xact_id()::text as transaction
  from workspace where id = $1`,
)

/** `committed`, `aborted` or `in progress`; null when the server has forgotten. */
export const readTransactionFate = prepared<[string], { fate: string | null }>(
  'read-transaction-fate',
  'select pg_xact_status($1::xid8) as fate',
)

export const beginCredits = prepared<[WorkspaceId, Date], never>(
  'begin-credits',
  'update workspace set credits_since = $2 where id = $1 and credits_since is null',
)

export const readBalance = prepared<[WorkspaceId], { name: 'available' | 'held'; balance: number }>(
  'read-balance',
  `select name, balance from ledger_account where workspace_id = $1 and name in ('available', 'held')`,
)
