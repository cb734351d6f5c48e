import { sql } from 'drizzle-orm'
import {
  bigint,
  check,
  foreignKey,
  index,
  pgTable,
  primaryKey,
  text,
  unique,
  uniqueIndex,
} from 'drizzle-orm/pg-core'
import { amount, moment } from './columns.ts'
import { workspaceId } from './workspace.ts'

// Triggers complete these tables (migration `ledger-rules`): entries and transactions are never changed, balances
// change only by an entry, and each transaction's entries add up to zero per currency when it commits.

/**
 * The accounts of the ledger, seven for each workspace. The house's accounts are kept per workspace too, so that
 * two workspaces never wait for one another; the house's own total is a sum over them.
 */
export const ledgerAccount = pgTable(
  'ledger_account',
  {
    workspaceId: workspaceId(),
    name: text('name').notNull(),
    currency: text('currency').notNull(),
    balance: amount('balance').default(0).notNull(),
  },
  (table) => [
    primaryKey({ name: 'ledger_account_key', columns: [table.workspaceId, table.name] }),
    unique('ledger_account_currency').on(table.workspaceId, table.name, table.currency),
    check(
      'ledger_account_known',
      sql`(${table.currency} = 'credits' and ${table.name} in ('available', 'held', 'granted', 'spent', 'expired'))
        or (${table.currency} = 'dollars' and ${table.name} in ('provider-cost', 'provider-due'))`,
    ),
    // [CR2] Whatever the code above does: nobody spends what they do not have.
    check(
      'ledger_account_not_negative',
      sql`${table.name} not in ('available', 'held') or ${table.balance} >= 0`,
    ),
  ],
)

export const ledgerTransaction = pgTable(
  'ledger_transaction',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    workspaceId: workspaceId(),
    kind: text('kind').notNull(),
    key: text('key').notNull(),
    createdAt: moment('created_at').defaultNow().notNull(),
  },
  (table) => [
    unique('ledger_transaction_once').on(table.kind, table.key),
    // [CR6] A hold ends once, as a charge or as a release.
    uniqueIndex('ledger_transaction_one_end')
      .on(table.key)
      .where(sql`${table.kind} in ('charge', 'release')`),
    index('ledger_transaction_grants')
      .on(table.workspaceId, table.id)
      .where(sql`${table.kind} = 'grant'`),
    check('ledger_transaction_kind', sql`${table.kind} in ('grant', 'expiry', 'hold', 'charge', 'release')`),
  ],
)

export const ledgerEntry = pgTable(
  'ledger_entry',
  {
    id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
    transactionId: bigint('transaction_id', { mode: 'number' })
      .notNull()
      .references(() => ledgerTransaction.id),
    workspaceId: text('workspace_id').notNull(),
    account: text('account').notNull(),
    currency: text('currency').notNull(),
    amount: amount('amount').notNull(),
  },
  (table) => [
    index('ledger_entry_transaction').on(table.transactionId),
    foreignKey({
      name: 'ledger_entry_account',
      columns: [table.workspaceId, table.account, table.currency],
      foreignColumns: [ledgerAccount.workspaceId, ledgerAccount.name, ledgerAccount.currency],
    }),
    check('ledger_entry_moves', sql`${table.amount} <> 0`),
  ],
)
