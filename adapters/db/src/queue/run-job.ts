import { Job } from '@atelier/usecases'
import type { JobHandlers } from './work-options.ts'

/**
 * Hands a job to its handler. Throws when it is no job that this version knows: it is then tried again, perhaps by a
 * worker of the version that wrote it.
 */
export async function runJob(handlers: JobHandlers, data: unknown): Promise<void> {
  const job = Job.parse(data)
  switch (job.name) {
    case 'steps.submit':
      return handlers[job.name](job)
    case 'steps.watch':
      return handlers[job.name](job)
    case 'steps.keep':
      return handlers[job.name](job)
    case 'steps.cancel':
      return handlers[job.name](job)
  }
}
