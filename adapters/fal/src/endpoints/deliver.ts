import type { Result } from '@atelier/kernel'
import type { Delivery, StepFailure } from '@atelier/runs'
import type { ProviderTrouble } from '@atelier/usecases'
import { trouble } from '../errors/trouble.ts'
import { isMediaUrl } from '../files/is-media-url.ts'
import type { Endpoint } from './define-endpoint.ts'

/** What an output brings; fails when nobody can read it or when it names a file that lies elsewhere than at fal. */
export function deliver(
  endpoint: Endpoint,
  body: unknown,
  mediaHosts: readonly string[],
): Result<Delivery, ProviderTrouble> {
  const delivery = endpoint.toDelivery(body)
  if (delivery === null) return trouble(unreadable)
  if (!delivery.ok) return delivery
  return delivery.value.files.every((file) => isMediaUrl(file.url, mediaHosts))
    ? delivery
    : trouble(elsewhere)
}

const unreadable: StepFailure = {
  kind: 'unknown',
  type: 'unreadable_output',
  message: 'The model answered in a form that Atelier does not know. Nothing was charged.',
}

const elsewhere: StepFailure = {
  kind: 'unknown',
  type: 'foreign_media_host',
  message: 'The result lies on a host that is not trusted, so it was not fetched. Nothing was charged.',
}
