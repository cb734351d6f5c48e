import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  check,
  doublePrecision,
  index,
  integer,
  jsonb,
  pgTable,
  text,
  unique,
} from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'
import { run } from './run.ts'
import { step } from './step.ts'
import { workspaceId } from './workspace.ts'

/** A picture or film that a workspace keeps, with where it comes from. */
export const asset = pgTable(
  'asset',
  {
    id: text('id').primaryKey(),
    workspaceId: workspaceId(),
    kind: text('kind').notNull(),
    objectKey: text('object_key').notNull(),
    sha256: text('sha256').notNull(),
    bytes: bigint('bytes', { mode: 'number' }).notNull(),
    contentType: text('content_type').notNull(),
    width: integer('width').notNull(),
    height: integer('height').notNull(),
    duration: doublePrecision('duration'),
    thumbhash: text('thumbhash').notNull(),
    previews: jsonb('previews').notNull(),
    runId: text('run_id')
      .notNull()
      .references(() => run.id),
    stepId: text('step_id')
      .notNull()
      .references(() => step.id),
    position: integer('position').notNull(),
    model: text('model').notNull(),
    prompt: text('prompt').notNull(),
    inputs: jsonb('inputs').notNull(),
    seed: bigint('seed', { mode: 'number' }),
    requestId: text('request_id').notNull(),
    parents: text('parents').array().notNull(),
    simulated: boolean('simulated').notNull(),
    createdAt: moment('created_at').notNull(),
    trashedAt: moment('trashed_at'),
  },
  (table) => [
    // One asset for each result, however often the result is brought home.
    unique('asset_result').on(table.stepId, table.position),
    index('asset_run').on(table.runId),
    // Read backwards: newest first.
    index('asset_newest')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`${table.trashedAt} is null`),
    index('asset_newest_of_kind')
      .on(table.workspaceId, table.kind, table.createdAt, table.id)
      .where(sql`${table.trashedAt} is null`),
    index('asset_trash')
      .on(table.workspaceId, table.createdAt, table.id)
      .where(sql`${table.trashedAt} is not null`),
    check('asset_kind', sql`${table.kind} in ('image', 'video')`),
  ],
)
