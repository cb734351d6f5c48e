import { ok, type Result } from '@atelier/kernel'
import type { ProviderStatus, ProviderTrouble, RequestReference } from '@atelier/usecases'
import { gone, troubleOf } from '../errors/trouble.ts'
import type { FalSettings } from '../fal-settings.ts'
import { readPatiently } from '../http/read-patiently.ts'
import { requestUrl } from '../http/request-url.ts'
import { isNotFound } from './is-not-found.ts'
import { readOutcome } from './read-outcome.ts'
import { readStatus } from './status-reply.ts'

/** One look at a request; of one that is complete, at its result too. */
export async function statusOf(
  settings: FalSettings,
  request: RequestReference,
): Promise<Result<ProviderStatus, ProviderTrouble>> {
  const answer = await readPatiently(settings.fetch ?? globalThis.fetch, {
    url: `${requestUrl(settings.queueUrl, request)}/status?logs=1`,
    method: 'GET',
    headers: { authorization: `Key ${settings.key}`, accept: 'application/json' },
    timeoutSeconds: 15,
  })
  if (!answer.answered) return troubleOf(answer)
  // Only the queue's own word counts: a 404 of a gateway must not end a run that was paid for.
  if (answer.status === 404 && isNotFound(answer.body)) return gone('request_not_found')
  const status = answer.status < 300 ? readStatus(answer.body) : null
  if (status === null) return troubleOf(answer)
  return status.type === 'completed' ? readOutcome(settings, request, status) : ok(status)
}
