import type { RunId, StepId, WorkspaceId } from '@atelier/kernel'
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
    const recorded = await recordEvent(context, step.id, { type: 'deadline-passed' })
    if (recorded.outcome !== 'stale') return
  }
  await lookAgain(context, { ...owner, step, looks: watch.looks })
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
  { workspaceId, runId, step, looks }: { workspaceId: WorkspaceId; runId: RunId; step: Step; looks: number },
): Promise<void> {
  const now = context.clock.now().getTime()
  const last = Math.max(now, new Date(step.deadline).getTime()) + 1000
  const notBefore = new Date(Math.min(now + pollDelaySeconds(looks) * 1000, last)).toISOString()
  const job: Job = { name: 'steps.watch', stepId: step.id, looks: looks + 1, notBefore }
  await context.store.transactionOn(workspaceId, async (transaction) => {
    await transaction.addJob(job)
    // Saving counts as having heard of the step, so that the sweep does not look after it as well.
    const run = await transaction.run(runId)
    if (run) await transaction.saveRun(run)
  })
}
