import { bigint, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { workspaceId } from './workspace.ts'

/** [RUN11] Money that a provider took for something no run waits for, until a person has looked at it. */
export const orphanSpend = pgTable('orphan_spend', {
  id: bigint('id', { mode: 'number' }).generatedAlwaysAsIdentity().primaryKey(),
  workspaceId: workspaceId(),
  requestId: text('request_id').notNull().unique('orphan_spend_request'),
  attemptId: text('attempt_id'),
  reason: text('reason').notNull(),
  createdAt: moment('created_at').defaultNow().notNull(),
})
