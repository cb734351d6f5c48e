import { sql } from 'drizzle-orm'
import { customType, pgTable, text, unique } from 'drizzle-orm/pg-core'
import { moment } from './columns.ts'

const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

/**
 * The inbox for providers' messages, as they came. It belongs to no workspace and refers to nothing: what a message
 * says is believed only later.
 */
export const delivery = pgTable(
  'delivery',
  {
    id: text('id').primaryKey(),
    provider: text('provider').notNull(),
    requestId: text('request_id').notNull(),
    attemptId: text('attempt_id').notNull(),
    body: bytes('body').notNull(),
    sha256: bytes('sha256')
      .notNull()
      .generatedAlwaysAs(sql`sha256(body)`),
    receivedAt: moment('received_at').defaultNow().notNull(),
  },
  // [RUN10] The same message is kept once.
  (table) => [unique('delivery_once').on(table.provider, table.requestId, table.sha256)],
)
