import { randomInt } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'
import type { Behaviour } from '../behaviour.ts'
import type { FaultAction } from '../faults/fault.ts'
import type { Model } from '../models/model.ts'
import { lifetimeSeconds } from '../storage/lifecycle.ts'
import { deliveriesFor } from '../webhooks/delivery-modes.ts'
import { plainDelivery } from '../webhooks/delivery.ts'
import type { JobPlan } from './job.ts'

interface Circumstances {
  readonly behaviour: Behaviour
  readonly model: Model | undefined
  readonly input: unknown
  readonly headers: IncomingHttpHeaders
  readonly actions: readonly FaultAction[]
}

/** Decides at submit how a job will go: the usual pace, changed by the faults that strike it. */
export function planJob({ behaviour, model, input, headers, actions }: Circumstances): JobPlan {
  const usual: JobPlan = {
    queueMilliseconds: behaviour.queueMilliseconds,
    runMilliseconds: behaviour.runMilliseconds ?? model?.takesMilliseconds ?? 0,
    startTimeoutMilliseconds: startTimeout(headers),
    outcome: null,
    deliveries: [plainDelivery],
    webhookBeforeReply: false,
    flagged: false,
    ignoresCancel: false,
    seed: randomInt(4_294_967_296),
    fileLifetimeSeconds: lifetimeSeconds(headers),
    steps: stepsOf(input) ?? model?.steps ?? 1,
  }
  return actions.reduce(changed, usual)
}

function changed(plan: JobPlan, action: FaultAction): JobPlan {
  switch (action.kind) {
    case 'outcome': {
      const { kind: _, ...outcome } = action
      return { ...plan, outcome }
    }
    case 'pace':
      return {
        ...plan,
        queueMilliseconds: action.queueMilliseconds ?? plan.queueMilliseconds,
        runMilliseconds: action.runMilliseconds ?? plan.runMilliseconds,
      }
    case 'webhook':
      return withDeliveries(plan, action)
    case 'flag-nsfw':
      return { ...plan, flagged: true }
    case 'ignore-cancel':
      return { ...plan, ignoresCancel: true }
    case 'answer':
    case 'delay':
    case 'reset':
    case 'black-hole':
    case 'slow-body':
    case 'lose-reply':
    case 'file':
      return plan
  }
}

function withDeliveries(plan: JobPlan, action: Extract<FaultAction, { kind: 'webhook' }>): JobPlan {
  const mode = action.mode ?? 'normal'
  const deliveries = action.deliveries ?? deliveriesFor(mode, action)
  if (mode !== 'before-submit-reply') return { ...plan, deliveries }
  return { ...plan, deliveries, webhookBeforeReply: true, queueMilliseconds: 0, runMilliseconds: 0 }
}

/** The newer header wins over the older one; both are seconds. */
function startTimeout(headers: IncomingHttpHeaders): number | null {
  const text = headers['x-fal-request-start-timeout'] ?? headers['x-fal-request-timeout']
  const seconds = Number(text ?? Number.NaN)
  return Number.isFinite(seconds) ? seconds * 1000 : null
}

function stepsOf(input: unknown): number | null {
  if (typeof input !== 'object' || input === null || !('num_inference_steps' in input)) return null
  const steps = input.num_inference_steps
  return typeof steps === 'number' && Number.isInteger(steps) && steps > 0 && steps <= 200 ? steps : null
}
