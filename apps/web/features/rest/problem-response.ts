import type { ProblemCode } from '@atelier/contract'
import { bodyOf } from './problem-body.ts'

const never = { 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' }

/** A refusal that no handler made. */
export function problemResponse(code: ProblemCode, requestId: string): Response {
  const body = { ...bodyOf(code), requestId }
  return new Response(JSON.stringify(body), {
    status: body.status,
    headers: { ...never, 'content-type': 'application/problem+json', 'x-request-id': requestId },
  })
}

/** The handler's answer as it leaves: with the request's id, never cached, and refusals as problem+json by their own status. */
export async function withRequestId(response: Response, requestId: string): Promise<Response> {
  const headers = new Headers(response.headers)
  for (const [name, value] of Object.entries(never)) headers.set(name, value)
  headers.set('x-request-id', requestId)
  if (response.status < 400) return new Response(response.body, { status: response.status, headers })
  const body: unknown = await response.json()
  const status =
    typeof body === 'object' && body !== null && 'status' in body ? Number(body.status) : response.status
  headers.set('content-type', 'application/problem+json')
  headers.delete('content-length')
  return new Response(JSON.stringify(Object.assign({}, body, { requestId })), { status, headers })
}
