import { sql } from 'drizzle-orm'
import { check, index, jsonb, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { amount, moment } from './columns.ts'
import { hold } from './hold.ts'
import { workspaceId } from './workspace.ts'

/** One execution of a document. A run that has ended stays as it ended (migration `forward-only`). */
export const run = pgTable(
  'run',
  {
    id: text('id').primaryKey(),
    workspaceId: workspaceId(),
    startedBy: text('started_by').notNull(),
    requestKey: text('request_key').notNull(),
    document: jsonb('document').notNull(),
    price: amount('price').notNull(),
    cost: amount('cost').notNull(),
    holdId: text('hold_id')
      .notNull()
      .unique('run_hold')
      .references(() => hold.id),
    startedAt: moment('started_at').notNull(),
    finishedAt: moment('finished_at'),
    charged: amount('charged'),
  },
  (table) => [
    // [RUN3] The same key, the same run.
    unique('run_request_key').on(table.workspaceId, table.requestKey),
    index('run_newest').on(table.workspaceId, table.startedAt, table.id),
    index('run_active')
      .on(table.workspaceId, table.startedAt, table.id)
      .where(sql`${table.finishedAt} is null`),
    // [CR6] Never charge above the hold.
    check('run_charge', sql`${table.charged} between 0 and ${table.price}`),
  ],
)
