import { ok, type Result } from '@atelier/kernel'
import type { ProviderStatus, ProviderTrouble, RequestReference } from '@atelier/usecases'
import type { Endpoint } from '../endpoints/define-endpoint.ts'
import { deliver } from '../endpoints/deliver.ts'
import { endpointOf } from '../endpoints/endpoints.ts'
import { failureOfError } from '../errors/failure-of-error.ts'
import { isDeliberate, readError } from '../errors/read-error.ts'
import { gone, troubleOf } from '../errors/trouble.ts'
import type { FalSettings } from '../fal-settings.ts'
import type { Exchange } from '../http/exchange.ts'
import { readPatiently } from '../http/read-patiently.ts'
import { requestUrl } from '../http/request-url.ts'
import { isNotFound } from './is-not-found.ts'
import type { Completed } from './status-reply.ts'

const cancelled = 'client_cancelled'

/** Fetches what a completed request brought. A failure may show only here: its status can look like a success. */
export async function readOutcome(
  settings: FalSettings,
  request: RequestReference,
  completed: Completed,
): Promise<Result<ProviderStatus, ProviderTrouble>> {
  if (completed.errorType === cancelled) return ok({ type: 'cancelled' })
  const endpoint = endpointOf(request.model)
  const answer = await readPatiently(settings.fetch ?? globalThis.fetch, {
    url: requestUrl(settings.queueUrl, request),
    method: 'GET',
    headers: { authorization: `Key ${settings.key}`, accept: 'application/json' },
    timeoutSeconds: 30,
  })
  if (answer.answered && answer.status === 200) return delivered(endpoint, answer.body, settings.mediaHosts)
  const failed = failureIn(answer, endpoint)
  if (failed) return ok(failed)
  // The status said that it failed: that is the end of it, even when the details can't be had.
  if (completed.failed) return ok(failedWith(completed.errorType, endpoint))
  if (answer.answered && answer.status === 404 && isNotFound(answer.body)) return gone('result_expired')
  return troubleOf(answer)
}

function delivered(
  endpoint: Endpoint,
  body: unknown,
  mediaHosts: readonly string[],
): Result<ProviderStatus, never> {
  const delivery = deliver(endpoint, body, mediaHosts)
  if (!delivery.ok) return ok({ type: 'failed', failure: delivery.failure.failure })
  return ok({ type: 'delivered', delivery: delivery.value })
}

// Only what a model or the queue said on purpose ends a request; a gateway's error on the way is looked at again.
function failureIn(answer: Exchange, endpoint: Endpoint): ProviderStatus | null {
  if (!answer.answered || answer.status === 401 || answer.status === 403 || answer.status === 429) return null
  const error = readError(answer)
  if (answer.status === 499 || error.type === cancelled) return { type: 'cancelled' }
  if (!isDeliberate(error) && answer.status !== 422) return null
  return { type: 'failed', failure: failureOfError(error, endpoint.ownPath) }
}

function failedWith(type: string | null, endpoint: Endpoint): ProviderStatus {
  const error = { status: 500, type, details: [], reason: 'failed_without_details' }
  return { type: 'failed', failure: failureOfError(error, endpoint.ownPath) }
}
