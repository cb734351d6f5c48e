import type { Submission, SubmitReply } from '@atelier/usecases'
import { endpointOf } from '../endpoints/endpoints.ts'
import type { FalSettings } from '../fal-settings.ts'
import { exchange } from '../http/exchange.ts'
import { falWebhookUrl } from '../webhooks/fal-webhook-url.ts'
import { classifySubmit } from './classify-submit.ts'

/** Long enough for a loaded gateway; what takes longer counts as lost. */
const timeoutSeconds = 60
/** Results are fetched at once; a week leaves time to mend a broken worker. */
const resultLifetimeSeconds = 7 * 24 * 60 * 60

/**
 * The one request that costs money: sent once, whatever happens to it. A repeated POST would be a second paid job,
 * so neither this code nor anything below it repeats or redirects it.
 */
export async function submit(settings: FalSettings, submission: Submission): Promise<SubmitReply> {
  const endpoint = endpointOf(submission.model)
  const webhook = encodeURIComponent(falWebhookUrl(settings, submission.attempt))
  const reply = await exchange(settings.fetch ?? globalThis.fetch, {
    url: `${settings.queueUrl}/${endpoint.id}?fal_webhook=${webhook}`,
    method: 'POST',
    headers: {
      authorization: `Key ${settings.key}`,
      'content-type': 'application/json',
      accept: 'application/json',
      'x-fal-object-lifecycle-preference': JSON.stringify({
        expiration_duration_seconds: resultLifetimeSeconds,
      }),
      // People's prompts are nobody else's to keep.
      'x-fal-store-io': '0',
    },
    body: JSON.stringify(endpoint.toRequest(submission.values, submission.files)),
    timeoutSeconds,
  })
  return classifySubmit(reply, endpoint.ownPath)
}
