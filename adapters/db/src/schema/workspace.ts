import { pgTable, text } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

/**
 * What owns everything else. Its row is the lock under which acts on the workspace happen one after another.
 * The owner is no foreign key: money that moved stays on record when a person's account is gone.
 */
export const workspace = pgTable('workspace', {
  id: text('id').primaryKey(),
  owner: text('owner').notNull().unique('workspace_owner'),
  name: text('name').notNull(),
  creditsSince: moment('credits_since'),
  createdAt: moment('created_at').defaultNow().notNull(),
})

/** The workspace that a row belongs to: every table that is somebody's has it, and every query names it. */
export const workspaceId = () =>
  text('workspace_id')
    .notNull()
    .references(() => workspace.id)
