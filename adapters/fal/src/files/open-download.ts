import { ok, type Result } from '@atelier/kernel'
import type { ProviderTrouble } from '@atelier/usecases'
import { gone, trouble, unavailable } from '../errors/trouble.ts'
import type { FalDownloadSettings } from '../fal-settings.ts'
import { connectionFailure } from '../http/connection-failure.ts'
import { isMediaUrl } from './is-media-url.ts'
import { readWhole } from './read-whole.ts'

const mostRedirects = 3
const redirects = new Set([301, 302, 303, 307, 308])
const goneForGood = new Set([403, 404, 410])

type Opened = Result<AsyncIterable<Uint8Array>, ProviderTrouble>

/** Opens a result file, following redirects only from one media host to another. */
export async function openDownload(settings: FalDownloadSettings, address: string): Promise<Opened> {
  const idleSeconds = settings.idleSeconds ?? 30
  let url = address
  for (let hops = 0; hops <= mostRedirects; hops += 1) {
    if (!isMediaUrl(url, settings.mediaHosts)) return trouble(foreign)
    const connection = new AbortController()
    const response = await get(settings.fetch ?? globalThis.fetch, url, { connection, idleSeconds })
    if (!(response instanceof Response)) return trouble(unavailable(response.reason))
    if (response.status === 200) return ok(readWhole(response, { connection, idleSeconds }))
    connection.abort()
    if (goneForGood.has(response.status)) return gone(`file_${response.status}`)
    const next = redirects.has(response.status) ? response.headers.get('location') : null
    const target = next === null ? null : URL.parse(next, url)
    if (target === null) return trouble(unavailable(`file_${response.status}`))
    url = target.href
  }
  return trouble(unavailable('too_many_redirects'))
}

/** One GET without credentials of any kind. */
async function get(
  fetch: typeof globalThis.fetch,
  url: string,
  { connection, idleSeconds }: { connection: AbortController; idleSeconds: number },
): Promise<Response | { readonly reason: string }> {
  const timer = setTimeout(
    () => connection.abort(new DOMException('no answer', 'TimeoutError')),
    idleSeconds * 1000,
  )
  try {
    // Compressed bytes could not be counted against the length that the host announces.
    const headers = { 'accept-encoding': 'identity' }
    return await fetch(url, { headers, redirect: 'manual', signal: connection.signal })
  } catch (error) {
    return connectionFailure(error)
  } finally {
    clearTimeout(timer)
  }
}

const foreign = {
  kind: 'unknown',
  type: 'foreign_media_host',
  message: 'The result lies on a host that is not trusted, so it was not fetched. Nothing was charged.',
} as const
