import { ok, type Result } from '@atelier/kernel'
import type { ProviderTrouble, RequestReference } from '@atelier/usecases'
import { z } from 'zod'
import { gone, troubleOf } from '../errors/trouble.ts'
import type { FalSettings } from '../fal-settings.ts'
import { readPatiently } from '../http/read-patiently.ts'
import { requestUrl } from '../http/request-url.ts'
import { isNotFound } from './is-not-found.ts'

const Answer = z.object({ status: z.string() })

/** Asks fal to stop a request: one in the queue vanishes, one that runs gets a signal and may still finish. */
export async function cancel(
  settings: FalSettings,
  request: RequestReference,
): Promise<Result<'asked' | 'too-late', ProviderTrouble>> {
  const answer = await readPatiently(settings.fetch ?? globalThis.fetch, {
    url: `${requestUrl(settings.queueUrl, request)}/cancel`,
    method: 'PUT',
    headers: { authorization: `Key ${settings.key}`, accept: 'application/json' },
    timeoutSeconds: 15,
  })
  if (!answer.answered) return troubleOf(answer)
  if (answer.status < 300) return ok('asked')
  const word = Answer.safeParse(answer.body).data?.status
  if (word === 'ALREADY_COMPLETED') return ok('too-late')
  return isNotFound(answer.body) ? gone('request_not_found') : troubleOf(answer)
}
