import { pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { hold } from './hold.ts'
import { run } from './run.ts'
import { step } from './step.ts'
import { workspaceId } from './workspace.ts'

/** A paid call, written before it is sent. The hold is a column that cannot be empty: no path to a provider without one. */
export const attempt = pgTable('attempt', {
  id: text('id').primaryKey(),
  workspaceId: workspaceId(),
  runId: text('run_id')
    .notNull()
    .references(() => run.id),
  stepId: text('step_id')
    .notNull()
    .references(() => step.id),
  holdId: text('hold_id')
    .notNull()
    .references(() => hold.id),
  model: text('model').notNull(),
  // [RUN4] One request of the provider's belongs to one attempt of ours.
  requestId: text('request_id').unique('attempt_request'),
  createdAt: moment('created_at').defaultNow().notNull(),
})
