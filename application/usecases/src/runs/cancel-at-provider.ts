import type { StepId } from '@atelier/kernel'
import type { WorkerContext } from '../context.ts'
import { watchStep } from './watch-step.ts'

/** Passes a person's cancellation on, then looks at what became of it: a request that was too far on still arrives. */
export async function cancelAtProvider(context: WorkerContext, request: { readonly stepId: StepId; readonly requestId: string }): Promise<void> {
  const owner = await context.store.ownerOfStep(request.stepId)
  const run = owner && (await context.store.run(owner.workspaceId, owner.runId))
  const step = run?.steps.find((each) => each.id === request.stepId)
  if (!step) return
  await context.provider.cancel({ model: step.model, requestId: request.requestId })
  await watchStep(context, { stepId: request.stepId, looks: 0 })
}
