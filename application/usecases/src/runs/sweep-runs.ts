import type { StepId } from '@atelier/kernel'
import type { StepState } from '@atelier/runs'
import type { Context } from '../context.ts'
import type { Job } from '../ports/jobs.ts'

const most = 200

/** How long nobody may have heard of a step before it is looked after, in seconds. */
export interface SweepRequest {
  readonly quietSeconds: number
}

/**
 * The last net: finds steps that nobody has heard of for a while and gives each the job it should have had.
 * Jobs are harmless twice, so nothing needs to be known of those that may still exist. Answers how many it found; throws, after all of them,
 * when some could not be looked after.
 */
export async function sweepRuns(
  context: Pick<Context, 'clock' | 'store'>,
  { quietSeconds }: SweepRequest,
): Promise<number> {
  const before = new Date(context.clock.now().getTime() - quietSeconds * 1000)
  const steps = await context.store.quietSteps(before, most)
  const rescued = await Promise.allSettled(steps.map((stepId) => rescue(context, stepId)))
  const troubles = rescued.filter((each) => each.status === 'rejected').map(({ reason }): unknown => reason)
  // One step that cannot be helped keeps nobody from helping the others.
  if (troubles.length > 0)
    throw new AggregateError(troubles, `${troubles.length} quiet steps could not be looked after`)
  return steps.length
}

async function rescue(context: Pick<Context, 'store'>, stepId: StepId): Promise<void> {
  const owner = await context.store.ownerOfStep(stepId)
  if (!owner) return
  await context.store.transactionOn(owner.workspaceId, async (transaction) => {
    const run = await transaction.run(owner.runId)
    const step = run?.steps.find((each) => each.id === stepId)
    const job = step && jobFor(stepId, step.state)
    if (!run || !job) return
    await transaction.addJob(job)
    await transaction.saveRun(run)
  })
}

function jobFor(stepId: StepId, state: StepState): Job | null {
  switch (state.at) {
    case 'waiting':
    case 'submitting':
      return { name: 'steps.submit', stepId }
    case 'unanswered':
    case 'submitted':
    case 'running':
      return { name: 'steps.watch', stepId, looks: 0 }
    case 'delivered':
      return { name: 'steps.keep', stepId }
    default:
      return null
  }
}
