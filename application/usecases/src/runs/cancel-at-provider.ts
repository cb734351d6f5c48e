import type { StepId } from '@atelier/kernel'
import type { StepFailure } from '@atelier/runs'
import type { WorkerContext } from '../context.ts'
import { watchStep } from './watch-step.ts'

/**
 * Passes a person's cancellation on, then looks at what became of it: a request that was too far on still arrives.
 * Throws when the provider could not be reached, so that the job is tried again.
 */
export async function cancelAtProvider(
  context: WorkerContext,
  request: { readonly stepId: StepId; readonly requestId: string },
): Promise<void> {
  const owner = await context.store.ownerOfStep(request.stepId)
  const run = owner && (await context.store.run(owner.workspaceId, owner.runId))
  const step = run?.steps.find((each) => each.id === request.stepId)
  if (!step) return
  const cancelled = await context.provider.cancel({ model: step.model, requestId: request.requestId })
  await watchStep(context, { stepId: request.stepId, looks: 0 })
  if (!cancelled.ok && isPassing(cancelled.failure.failure))
    throw new Error(`not cancelled yet: ${cancelled.failure.failure.message}`)
}

function isPassing({ kind }: StepFailure): boolean {
  return kind === 'unavailable' || kind === 'throttled'
}
