import type { StepId, WorkspaceId } from '@atelier/kernel'
import { isOver, pollDelaySeconds, type Step } from '@atelier/runs'
import type { WorkerContext } from '../context.ts'
import type { Job } from '../ports/jobs.ts'
import { eventOfStatus, requestOf } from './event-of-status.ts'
import { recordEvent } from './record-event.ts'

/**
 * One look at a step that a provider works on, for when its webhook does not come: reports what it finds,
 * gives up a step that is past its deadline, and promises the next look, later each time.
 */
export async function watchStep(
  context: WorkerContext,
  watch: { readonly stepId: StepId; readonly looks: number },
): Promise<void> {
  const owner = await context.store.ownerOfStep(watch.stepId)
  const run = owner && (await context.store.run(owner.workspaceId, owner.runId))
  const step = run?.steps.find((each) => each.id === watch.stepId)
  if (!owner || !step || isOver(step.state) || step.state.at === 'delivered') return
  const after = (await look(context, step)) ?? step
  if (isOver(after.state) || after.state.at === 'delivered') return
  if (new Date(step.deadline) <= context.clock.now()) {
    await recordEvent(context, step.id, { type: 'deadline-passed' })
    return
  }
  await lookAgain(context, { workspaceId: owner.workspaceId, step, looks: watch.looks })
}

async function look(context: WorkerContext, step: Step): Promise<Step | null> {
  const request = requestOf(step)
  if (!request) return null
  const status = await context.provider.status({ model: step.model, requestId: request.requestId })
  if (!status.ok) {
    if (status.failure.failure.kind !== 'lost') return null
    return record(
      context,
      step,
      step.cancelRequested ? { type: 'cancelled' } : { type: 'failed', failure: status.failure.failure },
    )
  }
  return record(context, step, status.value)
}

async function record(
  context: WorkerContext,
  step: Step,
  status: Parameters<typeof eventOfStatus>[2],
): Promise<Step | null> {
  const request = requestOf(step)
  if (!request) return null
  const recorded = await recordEvent(
    context,
    step.id,
    eventOfStatus(request.attempt, request.requestId, status),
  )
  return recorded.outcome === 'moved' ? recorded.step : null
}

// [ACT3] The last look of all comes just after the deadline.
async function lookAgain(
  context: WorkerContext,
  { workspaceId, step, looks }: { workspaceId: WorkspaceId; step: Step; looks: number },
): Promise<void> {
  const soon = context.clock.now().getTime() + pollDelaySeconds(looks) * 1000
  const notBefore = new Date(Math.min(soon, new Date(step.deadline).getTime() + 1000)).toISOString()
  const job: Job = { name: 'steps.watch', stepId: step.id, looks: looks + 1, notBefore }
  await context.store.transactionOn(workspaceId, (transaction) => transaction.addJob(job))
}
