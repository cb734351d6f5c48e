import type { Clock } from '@atelier/kernel'

/** The machine's own clock. What money goes by is the database's time, not this. */
export const systemClock: Clock = { now: () => new Date() }
