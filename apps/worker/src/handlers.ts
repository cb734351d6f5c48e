import {
  cancelAtProvider,
  keepDelivery,
  submitStep,
  watchStep,
  type Job,
  type JobName,
  type WorkerContext,
} from '@atelier/usecases'
import type { Followers } from './followers.ts'

/** A job's handler; one that throws is given the job again, later. */
export type Handlers = { readonly [Name in JobName]: (job: Extract<Job, { name: Name }>) => Promise<void> }

/** What the worker does for each job: one act each. A name without an act does not compile. */
export function createHandlers(context: WorkerContext, followers: Followers): Handlers {
  return {
    'steps.submit': async ({ stepId }) => {
      const submitted = await submitStep(context, stepId)
      if (submitted) followers.follow(submitted)
    },
    'steps.watch': ({ stepId, looks }) => watchStep(context, { stepId, looks }),
    'steps.keep': async ({ stepId }) => {
      const kept = await keepDelivery(context, stepId)
      if (!kept.ok) throw new Error(`a result could not be brought home yet: ${kept.failure.failure.message}`)
    },
    'steps.cancel': ({ stepId, requestId }) => cancelAtProvider(context, { stepId, requestId }),
  }
}
