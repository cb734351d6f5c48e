import type { Asset } from '@atelier/assets'
import { fail, ok, type Result, type StepId } from '@atelier/kernel'
import type { Run, Step, StepFailure } from '@atelier/runs'
import type { WorkerContext } from '../context.ts'
import { keepFile, type FileNotKept, type FileToKeep } from './keep-file.ts'
import { recordIn } from './record-event.ts'

/**
 * Brings a step's results home: every file into our storage, then assets, charge and end of the run in one transaction.
 * Repeated after a crash it finds the objects by their hash and writes the rows once. Fails with the trouble
 * that a later try may overcome; what no try can overcome is recorded as the step's end.
 */
export async function keepDelivery(
  context: WorkerContext,
  stepId: StepId,
): Promise<Result<void, FileNotKept>> {
  const owner = await context.store.ownerOfStep(stepId)
  const run = owner && (await context.store.run(owner.workspaceId, owner.runId))
  const step = run?.steps.find((each) => each.id === stepId)
  if (!run || !step || step.state.at !== 'delivered') return ok(undefined)
  const files = step.state.delivery.files
  const assets: Asset[] = []
  let last: StepFailure = nothingDelivered
  for (const [index, file] of files.entries()) {
    const kept = await tryToKeep(context, { run, step, file, index })
    if (kept.ok) assets.push(kept.value)
    else if (kept.failure.again && !isTooLate(step, context.clock.now())) return kept
    else last = kept.failure.failure
  }
  if (assets.length === 0) await giveUp(context, { run, step, failure: last })
  else await writeDown(context, { run, step, assets })
  return ok(undefined)
}

/**
 * How long after its deadline a result is still tried to be brought home, in milliseconds. With the pauses between
 * two tries and the sweep's patience, no run stays open for ten minutes after its deadline.
 */
const grace = 6 * 60 * 1000

// A full disk or a decoder that does not start may pass, but a step cannot wait for it for ever.
async function tryToKeep(context: WorkerContext, wanted: FileToKeep): Promise<Result<Asset, FileNotKept>> {
  try {
    return await keepFile(context, wanted)
  } catch (error) {
    if (!isTooLate(wanted.step, context.clock.now())) throw error
    return fail({ code: 'runs/file-not-kept', again: false, failure: outOfReach })
  }
}

const outOfReach: StepFailure = {
  kind: 'lost',
  type: 'result_not_kept',
  message: 'The result could not be stored in time. Nothing was charged.',
}

// [ACT7] A provider whose files cannot be reached must not hold a person's credits for ever.
function isTooLate(step: Step, now: Date): boolean {
  return now.getTime() > new Date(step.deadline).getTime() + grace
}

// [RUN11] The provider was paid for what we could not keep: that is ours to bear, and for a person to look at.
async function giveUp(
  context: WorkerContext,
  lost: { run: Run; step: Step; failure: StepFailure },
): Promise<void> {
  const { run, step, failure } = lost
  await context.store.transactionOn(run.workspaceId, async (transaction) => {
    const recorded = await recordIn(
      transaction,
      { runId: run.id, stepId: step.id },
      { type: 'not-kept', failure },
    )
    if (recorded.outcome !== 'moved' || step.state.at !== 'delivered') return
    const { requestId, attempt } = step.state
    await transaction.addOrphanSpend({
      requestId,
      attempt,
      reason: `its result could not be kept: ${failure.type}`,
    })
  })
}

async function writeDown(
  context: WorkerContext,
  kept: { run: Run; step: Step; assets: readonly Asset[] },
): Promise<void> {
  const { run, step, assets } = kept
  await context.failpoint('before-settle')
  await context.store.transactionOn(run.workspaceId, async (transaction) => {
    const recorded = await recordIn(
      transaction,
      { runId: run.id, stepId: step.id },
      { type: 'kept', outputs: assets.map((asset) => asset.id) },
    )
    // A second worker that brought the same result home finds the step over, and writes nothing.
    if (recorded.outcome !== 'moved') return
    for (const asset of assets) await transaction.insertAsset(asset)
    await transaction.announce({ type: 'assets' })
  })
}

const nothingDelivered: StepFailure = {
  kind: 'unknown',
  type: 'no_media_generated',
  message: 'The model answered without a picture. Nothing was charged.',
}
