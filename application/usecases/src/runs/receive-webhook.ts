import { fail, ok, type Result } from '@atelier/kernel'
import type { StepEvent } from '@atelier/runs'
import type { WebContext } from '../context.ts'
import type { ForgedWebhook, RawWebhook, WebhookReport } from '../ports/webhooks.ts'
import { recordEvent } from './record-event.ts'

/**
 * Takes a provider's message: checks whose it is, keeps it as it came, and reports it to the run.
 * [RUN10] The same message may come any number of times, late, early or out of order.
 */
export async function receiveWebhook(
  context: WebContext,
  raw: RawWebhook,
): Promise<Result<{ fresh: boolean }, ForgedWebhook>> {
  const read = await context.webhooks.read(raw)
  if (!read.ok) return read
  const report = read.value
  const keeping = context.store.keepDelivery({
    id: context.ids.delivery(),
    provider: 'fal',
    requestId: report.requestId,
    attempt: report.attempt,
    body: raw.body,
  })
  const [fresh, stepId] = await Promise.all([keeping, context.store.stepOfAttempt(report.attempt)])
  if (!stepId) return fail({ code: 'webhooks/forged', reason: 'no such attempt' })
  const event = eventOf(report)
  if (event) await recordEvent(context, stepId, event)
  else await lookUp(context, report)
  return ok({ fresh })
}

function eventOf({ attempt, requestId, outcome }: WebhookReport): StepEvent | null {
  switch (outcome.type) {
    case 'delivered':
      return { type: 'delivered', attempt, requestId, delivery: outcome.delivery }
    case 'failed':
      return { type: 'refused-by-model', attempt, requestId, failure: outcome.failure }
    case 'unreadable':
      return null
  }
}

// The message names a result that it does not carry: the worker, which has the key, fetches it.
async function lookUp(context: WebContext, report: WebhookReport): Promise<void> {
  const stepId = await context.store.stepOfAttempt(report.attempt)
  const owner = stepId && (await context.store.ownerOfStep(stepId))
  if (!stepId || !owner) return
  await recordEvent(context, stepId, {
    type: 'submission-accepted',
    attempt: report.attempt,
    requestId: report.requestId,
  })
  await context.store.transactionOn(owner.workspaceId, (transaction) =>
    transaction.addJob({ name: 'steps.watch', stepId, looks: 0 }),
  )
}
