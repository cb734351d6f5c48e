import { sql } from 'drizzle-orm'
import { boolean, check, index, integer, jsonb, pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { run } from './run.ts'
import { workspaceId } from './workspace.ts'

/** One node of a run on its way. A step that is over stays over (migration `forward-only`). */
export const step = pgTable(
  'step',
  {
    id: text('id').primaryKey(),
    workspaceId: workspaceId(),
    runId: text('run_id')
      .notNull()
      .references(() => run.id),
    position: integer('position').notNull(),
    node: text('node').notNull(),
    model: text('model').notNull(),
    inputs: jsonb('inputs').notNull(),
    state: jsonb('state').notNull(),
    phase: text('phase')
      .notNull()
      .generatedAlwaysAs(sql`state ->> 'at'`),
    cancelRequested: boolean('cancel_requested').notNull(),
    refusals: integer('refusals').notNull(),
    deadline: moment('deadline').notNull(),
    heardAt: moment('heard_at').defaultNow().notNull(),
  },
  (table) => [
    index('step_run').on(table.runId, table.position),
    index('step_quiet')
      .on(table.heardAt)
      .where(sql`${table.phase} not in ('succeeded', 'failed', 'cancelled')`),
    check(
      'step_phase',
      sql`${table.phase} in ('waiting', 'submitting', 'unanswered', 'submitted', 'running', 'delivered',
        'succeeded', 'failed', 'cancelled')`,
    ),
  ],
)
