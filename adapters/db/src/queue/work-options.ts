import type { Job, JobName } from '@atelier/usecases'

/** One handler for each name: a name without one does not compile, and does not start. */
export type JobHandlers = { readonly [Name in JobName]: (job: Extract<Job, { name: Name }>) => Promise<void> }

/** A job that failed, for the log. */
export interface JobFailure {
  readonly queue: string
  readonly job: unknown
  /** How often it was tried so far. */
  readonly tries: number
  /** It failed so often that it is not tried again: it lies with the dead letters. */
  readonly isGivenUp: boolean
}

export interface WorkOptions {
  /** How many jobs of each name run at once in this process; 16 unless said. */
  readonly concurrency?: number
  /** Told of every job that fails, and of trouble with the database without a job; work goes on after either. */
  readonly onError?: (error: unknown, failure?: JobFailure) => void
  /** Seconds between two signs of life of a running job, and between two searches for workers that fell silent; 3. */
  readonly pulse?: number
}
