import type { WebhookReport } from '@atelier/usecases'
import { z } from 'zod'
import { deliver } from '../endpoints/deliver.ts'
import { endpoints } from '../endpoints/endpoints.ts'
import type { Location } from '../endpoints/own-path.ts'
import { failureOfError } from '../errors/failure-of-error.ts'
import { readError } from '../errors/read-error.ts'

const Message = z.object({
  request_id: z.string(),
  status: z.enum(['OK', 'ERROR']),
  payload: z.unknown().optional(),
  payload_error: z.unknown().optional(),
})

type Outcome = WebhookReport['outcome']

const lookItUp: Outcome = { type: 'unreadable' }

/**
 * What a webhook of fal's says, or null when it speaks of another request than its signature does.
 * A webhook names no model; what can't be understood without knowing the model is looked up instead.
 */
export function readReport(
  body: Uint8Array,
  requestId: string,
  mediaHosts: readonly string[],
): Outcome | null {
  const message = Message.safeParse(parseJson(body))
  if (!message.success) return lookItUp
  if (message.data.request_id !== requestId) return null
  const { status, payload, payload_error: problem } = message.data
  if (payload === null || payload === undefined || problem) return lookItUp
  return status === 'OK' ? deliveryIn(payload, mediaHosts) : failureIn(payload)
}

function deliveryIn(payload: unknown, mediaHosts: readonly string[]): Outcome {
  // Endpoints that can read an output read it alike: pictures are pictures.
  const reader = endpoints.find((endpoint) => endpoint.toDelivery(payload) !== null)
  if (!reader) return lookItUp
  const delivery = deliver(reader, payload, mediaHosts)
  if (delivery.ok) return { type: 'delivered', delivery: delivery.value }
  const { failure } = delivery.failure
  return failure.kind === 'rejected' ? { type: 'failed', failure } : lookItUp
}

// Also a cancelled request is looked up: it is no failure, and a report has no other word for it.
function failureIn(payload: unknown): Outcome {
  const error = readError({ status: 0, body: payload })
  if (error.type === null || error.type === 'client_cancelled') return lookItUp
  if (error.details.some(({ loc }) => pathsOf(loc).size > 1)) return lookItUp
  return { type: 'failed', failure: failureOfError(error, (loc) => [...pathsOf(loc)][0] ?? null) }
}

// The same name of fal's may stand for different inputs of ours: `aspect_ratio` is a size here and a shape there.
function pathsOf(location: Location): ReadonlySet<string> {
  return new Set(endpoints.map((endpoint) => endpoint.ownPath(location)).filter((path) => path !== null))
}

function parseJson(body: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(body))
  } catch {
    return null
  }
}
