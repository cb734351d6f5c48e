import type { ProblemCode } from '@atelier/contract'
import { isPlainJson } from './is-plain-json.ts'
import { readCapped } from './read-capped.ts'

const largestBody = 1024 * 1024

/**
 * The checks that come before any handler: an unsafe request must come from our own pages, carry JSON
 * and have a bounded body. Answers the request to go on with, or the code of its refusal.
 */
export async function guard(request: Request, origins: readonly string[]): Promise<Request | ProblemCode> {
  if (request.method === 'GET' || request.method === 'HEAD') return request
  if (!isOwn(request.headers, origins)) return 'requests/foreign-origin'
  if (Number(request.headers.get('content-length') ?? 0) > largestBody) return 'requests/too-large'
  const body = await readCapped(request.body, largestBody)
  if (body === null) return 'requests/too-large'
  if (body.length > 0 && !isJson(request.headers)) return 'requests/not-json'
  if (body.length > 0 && !isPlainJson(new TextDecoder().decode(body))) return 'requests/unreadable'
  return new Request(request.url, {
    method: request.method,
    headers: request.headers,
    signal: request.signal,
    ...(body.length > 0 ? { body } : {}),
  })
}

// A browser always says where a request comes from; what does not say is no page of ours.
function isOwn(headers: Headers, origins: readonly string[]): boolean {
  const site = headers.get('sec-fetch-site')
  if (site !== null && site !== 'same-origin' && site !== 'none') return false
  return origins.includes(headers.get('origin') ?? '')
}

function isJson(headers: Headers): boolean {
  return (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() === 'application/json'
}
