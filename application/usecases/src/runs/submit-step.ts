import { fail, ok, type AssetId, type AttemptId, type Result, type StepId } from '@atelier/kernel'
import { advanceStep, type Run, type Step, type StepEvent } from '@atelier/runs'
import type { WorkerContext } from '../context.ts'
import type { ProviderTrouble, SubmitReply } from '../ports/provider.ts'
import { inputAssets } from './input-assets.ts'
import { recordEvent, recordIn } from './record-event.ts'

/**
 * The only act that spends. [RUN4] The attempt is committed before the request leaves, and the request leaves once:
 * when a worker finds the step already being submitted, the one before it died and nobody knows how far it came.
 * Answers the step when its request was accepted, so that the worker can follow it.
 */
export async function submitStep(context: WorkerContext, stepId: StepId): Promise<Step | null> {
  const place = await placeOf(context, stepId)
  if (!place) return null
  const { step } = place
  if (step.state.at === 'submitting') {
    await recordEvent(context, stepId, { type: 'submission-lost', attempt: step.state.attempt })
    return null
  }
  if (step.state.at !== 'waiting') return null
  if (new Date(step.deadline) <= context.clock.now()) {
    await recordEvent(context, stepId, { type: 'deadline-passed' })
    return null
  }
  const files = await uploadInputs(context, place.run, step)
  const attempt = context.ids.attempt()
  if (!(await begin(context, place.run, { step, attempt }))) return null
  const event = files.ok
    ? await send(context, { step, attempt, files: files.value })
    : refusal(attempt, files.failure)
  const recorded = await recordEvent(context, stepId, event)
  return recorded.outcome === 'moved' && event.type === 'submission-accepted' ? recorded.step : null
}

async function placeOf(context: WorkerContext, stepId: StepId): Promise<{ run: Run; step: Step } | null> {
  const owner = await context.store.ownerOfStep(stepId)
  if (!owner) return null
  const run = await context.store.run(owner.workspaceId, owner.runId)
  const step = run?.steps.find((each) => each.id === stepId)
  return run && step ? { run, step } : null
}

// Writes the attempt together with the step's move to `submitting`; false when somebody else was faster.
async function begin(
  context: WorkerContext,
  run: Run,
  { step, attempt }: { step: Step; attempt: AttemptId },
): Promise<boolean> {
  return context.store.transactionOn(run.workspaceId, async (transaction) => {
    const present = (await transaction.run(run.id))?.steps.find((each) => each.id === step.id)
    const event: StepEvent = { type: 'submission-began', attempt }
    if (!present || !advanceStep(present, event, context.clock.now()).ok) return false
    await transaction.insertAttempt({
      id: attempt,
      stepId: step.id,
      runId: run.id,
      workspaceId: run.workspaceId,
      hold: run.hold,
      model: step.model,
    })
    const recorded = await recordIn(transaction, { runId: run.id, stepId: step.id }, event)
    return recorded.outcome === 'moved'
  })
}

interface Sending {
  readonly step: Step
  readonly attempt: AttemptId
  readonly files: ReadonlyMap<AssetId, string>
}

async function send(context: WorkerContext, { step, attempt, files }: Sending): Promise<StepEvent> {
  const sending = context.provider.submit({ attempt, model: step.model, values: step.values, files })
  const [reply] = await Promise.all([sending, context.failpoint('after-post')])
  await context.failpoint('before-recording-reply')
  return eventOf(attempt, reply)
}

function eventOf(attempt: AttemptId, reply: SubmitReply): StepEvent {
  switch (reply.type) {
    case 'accepted':
      return { type: 'submission-accepted', attempt, requestId: reply.requestId }
    case 'refused':
      return { type: 'submission-refused', attempt, failure: reply.failure }
    case 'lost':
      return { type: 'submission-lost', attempt }
  }
}

function refusal(attempt: AttemptId, trouble: ProviderTrouble): StepEvent {
  return { type: 'submission-refused', attempt, failure: trouble.failure }
}

// Inputs are brought to the provider first: an upload costs nothing and may be repeated.
async function uploadInputs(
  context: WorkerContext,
  run: Run,
  step: Step,
): Promise<Result<ReadonlyMap<AssetId, string>, ProviderTrouble>> {
  const files = new Map<AssetId, string>()
  for (const id of inputAssets(step)) {
    const asset = await context.store.asset(run.workspaceId, id)
    const opened = asset && (await context.objects.open(asset.object.key))
    if (!asset || !opened) return fail(missingInput)
    const bytes = new Uint8Array(await new Response(opened.stream).arrayBuffer())
    const url = await context.provider.upload({
      name: asset.object.key,
      contentType: asset.object.contentType,
      bytes,
    })
    if (!url.ok) return url
    files.set(id, url.value)
  }
  return ok(files)
}

const missingInput: ProviderTrouble = {
  code: 'provider/trouble',
  failure: {
    kind: 'rejected',
    type: 'input_missing',
    message: 'The input image is no longer there. Choose another one.',
  },
}
