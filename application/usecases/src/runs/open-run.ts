import { hold, type InsufficientCredits } from '@atelier/credits'
import type { WorkflowDocument } from '@atelier/graph'
import { fail, ok, type RequestKey, type Result } from '@atelier/kernel'
import { canonicalJson, planRun, startRun, type Plan, type PlanError, type Run } from '@atelier/runs'
import type { Actor } from '../actor.ts'
import type { Context } from '../context.ts'
import { enterPeriod } from '../credits/enter-period.ts'
import type { Transaction } from '../ports/store.ts'
import { addEffects } from './add-effects.ts'

export type OpenRunError =
  | PlanError
  | (InsufficientCredits & { readonly needed: number; readonly available: number; readonly renewsAt: string })
  | { readonly code: 'accounts/unverified' }
  | { readonly code: 'runs/key-reused' }

/** What a caller wants run, under a name of its own for this one intent. */
export interface OpenRunRequest {
  readonly document: WorkflowDocument
  readonly key: RequestKey
}

/**
 * The only way to spend: plan, quote, hold, run and job are written together or not at all.
 * [RUN3] The same key with the same document answers the same run; with another document it is refused.
 */
export async function openRun(
  context: Pick<Context, 'clock' | 'ids' | 'store' | 'failpoint'>,
  actor: Actor,
  request: OpenRunRequest,
): Promise<Result<Run, OpenRunError>> {
  const plan = planRun(request.document)
  if (!plan.ok) return plan
  if (!actor.emailVerified) return fail({ code: 'accounts/unverified' })
  const opened = await context.store.transactionOn(actor.workspaceId, (transaction) =>
    openIn(transaction, { context, actor, request, plan: plan.value }),
  )
  await context.failpoint('after-hold')
  return opened
}

interface Opening {
  readonly context: Pick<Context, 'clock' | 'ids'>
  readonly actor: Actor
  readonly request: OpenRunRequest
  readonly plan: Plan
}

async function openIn(
  transaction: Transaction,
  { context, actor, request, plan }: Opening,
): Promise<Result<Run, OpenRunError>> {
  const earlier = await transaction.runByKey(request.key)
  if (earlier) return sameIntent(earlier, request) ? ok(earlier) : fail({ code: 'runs/key-reused' })
  const period = await enterPeriod(transaction)
  const id = context.ids.hold()
  const balance = await transaction.balance()
  const movement = hold(balance, plan.quote.price, id)
  if (!movement.ok) {
    return fail({
      ...movement.failure,
      needed: plan.quote.price,
      available: balance.available,
      renewsAt: period.endsAt.toISOString(),
    })
  }
  await transaction.post(movement.value)
  await transaction.addHold({ id, amount: plan.quote.price, period: period.number })
  const order = { workspaceId: actor.workspaceId, startedBy: actor.userId, hold: id, ...request }
  const now = await transaction.now()
  const { run, effects } = startRun(order, plan, { ids: context.ids, clock: { now: () => now } })
  await transaction.insertRun(run)
  await addEffects(transaction, effects)
  await transaction.announce({ type: 'run', runId: run.id })
  return ok(run)
}

function sameIntent(run: Run, request: OpenRunRequest): boolean {
  return canonicalJson(run.document) === canonicalJson(request.document)
}
