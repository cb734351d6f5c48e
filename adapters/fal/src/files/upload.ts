import { ok, type Result } from '@atelier/kernel'
import type { Provider, ProviderTrouble } from '@atelier/usecases'
import { z } from 'zod'
import { trouble, troubleOf } from '../errors/trouble.ts'
import type { FalSettings } from '../fal-settings.ts'
import { readPatiently } from '../http/read-patiently.ts'

/** Inputs are needed while their request runs; a day covers the longest queue. */
const lifecycle = JSON.stringify({ expiration_duration_seconds: 24 * 60 * 60 })

const webUrl = z.url({ protocol: /^https?$/ })
const Place = z.object({ upload_url: webUrl, file_url: webUrl })

/** Brings an input to fal's storage: asks for a place, then puts the bytes there. Costs nothing, so it may be repeated. */
export async function upload(
  settings: FalSettings,
  file: Parameters<Provider['upload']>[0],
): Promise<Result<string, ProviderTrouble>> {
  const fetch = settings.fetch ?? globalThis.fetch
  const initiated = await readPatiently(fetch, {
    url: `${settings.restUrl}/storage/upload/initiate?storage_type=fal-cdn-v3`,
    method: 'POST',
    headers: {
      authorization: `Key ${settings.key}`,
      'content-type': 'application/json',
      accept: 'application/json',
      // Two names for one wish: which of them counts depends on the storage behind it.
      'x-fal-object-lifecycle': lifecycle,
      'x-fal-object-lifecycle-preference': lifecycle,
    },
    body: JSON.stringify({ content_type: file.contentType, file_name: file.name }),
    timeoutSeconds: 15,
  })
  if (!initiated.answered || initiated.status >= 300) return troubleOf(initiated)
  const place = Place.safeParse(initiated.body)
  if (!place.success) return trouble(unreadable)
  // The address carries its own permission: the key stays here.
  const put = await readPatiently(fetch, {
    url: place.data.upload_url,
    method: 'PUT',
    headers: { 'content-type': file.contentType },
    body: new Uint8Array(file.bytes),
    timeoutSeconds: 120,
  })
  return put.answered && put.status < 300 ? ok(place.data.file_url) : troubleOf(put)
}

const unreadable = {
  kind: 'unavailable',
  type: 'unreadable_upload_reply',
  message: 'The image could not be brought to the image service. Nothing was charged.',
} as const
