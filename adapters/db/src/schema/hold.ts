import { sql } from 'drizzle-orm'
import { check, integer, pgTable, text } from 'drizzle-orm/pg-core'
import { amount, moment } from './columns.ts'
import { workspaceId } from './workspace.ts'

/** Credits set aside for one run, until it is settled. */
export const hold = pgTable(
  'hold',
  {
    id: text('id').primaryKey(),
    workspaceId: workspaceId(),
    amount: amount('amount').notNull(),
    period: integer('period').notNull(),
    createdAt: moment('created_at').defaultNow().notNull(),
    closedAt: moment('closed_at'),
  },
  (table) => [check('hold_amount', sql`${table.amount} >= 0`)],
)
