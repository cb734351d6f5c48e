import type { Emulator } from '../emulator.ts'
import type { Job } from '../queue/job.ts'

/** What a job cost in dollars: its units times the price of one. */
export function costOf({ models }: Emulator, { endpoint, outcome }: Job): number {
  return (outcome?.units ?? 0) * (models.get(endpoint)?.price.dollars ?? 0)
}
