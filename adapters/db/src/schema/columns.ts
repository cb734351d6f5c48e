import { bigint, timestamp } from 'drizzle-orm/pg-core'

/** A moment, in milliseconds: what JavaScript can hold, so that a time read back compares equal to the time written. */
export const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3 })

/** Money in whole units: millicredits or micro-dollars. */
export const amount = (name: string) => bigint(name, { mode: 'number' })
