import type { RunId, StepId } from '@atelier/kernel'
import {
  advanceStep,
  hasEnded,
  isOver,
  type Ignored,
  type Run,
  type Step,
  type StepEvent,
} from '@atelier/runs'
import type { Context } from '../context.ts'
import type { Transaction } from '../ports/store.ts'
import { addEffects } from './add-effects.ts'
import { settleRun } from './settle-run.ts'

/** What became of an event: it moved the step, came too late, contradicted what is known, or named no step of ours. */
export type Recorded =
  | { readonly outcome: 'moved'; readonly step: Step; readonly run: Run }
  | { readonly outcome: 'stale' | 'conflict' | 'absent' }

/**
 * [RUN1] Records one event of one step: state, jobs, money and news in one transaction.
 * Every source of events comes through here, so that there is one state machine and one order.
 */
export async function recordEvent(
  context: Pick<Context, 'store'>,
  stepId: StepId,
  event: StepEvent,
): Promise<Recorded> {
  const owner = await context.store.ownerOfStep(stepId)
  if (!owner) return { outcome: 'absent' }
  return context.store.transactionOn(owner.workspaceId, (transaction) =>
    recordIn(transaction, { runId: owner.runId, stepId }, event),
  )
}

/** The same within a transaction that has more to write. */
export async function recordIn(
  transaction: Transaction,
  place: { readonly runId: RunId; readonly stepId: StepId },
  event: StepEvent,
): Promise<Recorded> {
  const run = await transaction.run(place.runId)
  const before = run?.steps.find((step) => step.id === place.stepId)
  if (!run || !before) return { outcome: 'absent' }
  const advanced = advanceStep(before, event, await transaction.now())
  if (!advanced.ok) return ignored(transaction, { before, event, code: advanced.failure.code })
  if ('requestId' in event && !(await transaction.bindRequest(event.attempt, event.requestId))) {
    return ignored(transaction, { before, event, code: 'runs/conflict' })
  }
  const { step, effects } = advanced.value
  const after: Run = { ...run, steps: run.steps.map((each) => (each.id === step.id ? step : each)) }
  const ended = hasEnded(after) && !run.steps.every((each) => isOver(each.state))
  const saved = ended ? await settleRun(transaction, after) : after
  await transaction.saveRun(saved)
  await addEffects(transaction, effects)
  await transaction.announce({ type: 'run', runId: run.id })
  return { outcome: 'moved', step, run: saved }
}

// [RUN11] A result that nobody waits for any more has still cost money: it is written down for a person to look at.
async function ignored(
  transaction: Transaction,
  { before, event, code }: { before: Step; event: StepEvent; code: Ignored['code'] },
): Promise<Recorded> {
  const outcome = code === 'runs/stale' ? 'stale' : 'conflict'
  if (event.type === 'submission-accepted') await acceptedTooLate(transaction, before, event)
  if (event.type !== 'delivered') return { outcome }
  const isRepeat = outcome === 'stale' && (before.state.at === 'delivered' || before.state.at === 'succeeded')
  if (isRepeat) return { outcome }
  await transaction.bindRequest(event.attempt, event.requestId)
  const reason = `a result came for a step that is ${before.state.at}`
  await transaction.addOrphanSpend({ requestId: event.requestId, attempt: event.attempt, reason })
  return { outcome }
}

// [RUN7] The step was given up before its request became known: what was not asked for any more should not be made.
async function acceptedTooLate(
  transaction: Transaction,
  before: Step,
  { attempt, requestId }: Extract<StepEvent, { type: 'submission-accepted' }>,
): Promise<void> {
  if (before.state.at !== 'failed' && before.state.at !== 'cancelled') return
  await transaction.bindRequest(attempt, requestId)
  await transaction.addJob({ name: 'steps.cancel', stepId: before.id, requestId })
}
