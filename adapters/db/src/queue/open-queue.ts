import { jobNames } from '@atelier/usecases'
import { startWork, type WorkUnderWay } from './start-work.ts'
import type { JobHandlers, WorkOptions } from './work-options.ts'

export interface Queue {
  /** Begins to take jobs. Throws when a job name has no handler. Resolves once new jobs are heard of at once. */
  work(handlers: JobHandlers, options?: WorkOptions): Promise<void>
  /** Takes no more jobs and waits for those under way, 20 seconds unless said; what is not done then is done by another worker. */
  stop(options?: { readonly within?: number }): Promise<void>
}

/** The worker's side of the queue. It has connections of its own, so that a crowd of acts cannot silence it. */
export function openQueue({ url }: { readonly url: string }): Queue {
  let underWay: WorkUnderWay | undefined
  return {
    async work(handlers, options = {}) {
      const missing = jobNames.filter((name) => !Object.hasOwn(handlers, name))
      if (missing.length > 0) throw new Error(`no handler for ${missing.join(', ')}`)
      if (underWay) throw new Error('this queue is being worked on already')
      underWay = await startWork({ url, handlers, options })
      await underWay.isHearing
    },
    async stop({ within = 20 } = {}) {
      await underWay?.stop(within)
      underWay = undefined
    },
  }
}
