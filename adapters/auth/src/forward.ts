import type { Auth } from './create-auth.ts'
import { withoutValues } from './without-values.ts'

/** A call of Better Auth's own API, made on behalf of a request to ours. */
export interface Forwarded {
  readonly method: 'GET' | 'POST'
  readonly path: `/${string}`
  readonly query?: Readonly<Record<string, string>>
  readonly body?: unknown
}

/**
 * Hands a request on to Better Auth's handler, with the caller's own headers: the checks of origin and rate
 * live in the handler, and calling `auth.api` instead would skip them. Throws when the accounts' database fails.
 */
export async function forward(
  auth: Auth,
  request: { readonly headers: Headers },
  call: Forwarded,
): Promise<Response> {
  const url = new URL(`/api/auth${call.path}`, auth.options.baseURL)
  for (const [name, value] of Object.entries(call.query ?? {})) url.searchParams.set(name, value)
  const headers = new Headers(request.headers)
  headers.delete('content-length')
  headers.set('accept', 'application/json')
  if (call.method === 'GET') return handled(auth, new Request(url, { method: 'GET', headers }))
  headers.set('content-type', 'application/json')
  return handled(auth, new Request(url, { method: 'POST', headers, body: JSON.stringify(call.body ?? {}) }))
}

async function handled(auth: Auth, request: Request): Promise<Response> {
  try {
    return await auth.handler(request)
  } catch (error) {
    throw withoutValues(error)
  }
}
