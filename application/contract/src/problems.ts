import { z } from 'zod'

/**
 * Every way in which a call can be refused: its stable code, its HTTP status and its title.
 * A failure whose code is missing here does not compile where it is answered.
 */
export const problems = {
  'inputs/invalid': { status: 422, title: 'Some of the values are not valid' },
  'models/unknown': { status: 422, title: 'There is no such model' },
  'models/not-found': { status: 404, title: 'There is no such model' },
  'credits/insufficient': { status: 402, title: 'Not enough credits' },
  'accounts/unverified': { status: 403, title: 'Please confirm your email address first' },
  'accounts/signed-out': { status: 401, title: 'Please sign in' },
  'accounts/refused': { status: 401, title: 'Email or password is wrong' },
  'accounts/taken': { status: 422, title: 'This address cannot be used' },
  'accounts/expired-link': { status: 422, title: 'This link is not valid any more' },
  'accounts/rejected': { status: 422, title: 'The account service refused the request' },
  'actor/not-allowed': { status: 403, title: 'You are not allowed to do this' },
  'runs/not-found': { status: 404, title: 'There is no such run' },
  'runs/key-reused': { status: 409, title: 'This idempotency key belongs to another request' },
  'assets/not-found': { status: 404, title: 'There is no such image' },
  'webhooks/forged': { status: 401, title: 'This message is not from the provider' },
  'requests/foreign-origin': { status: 403, title: 'The request came from another site' },
  'requests/not-json': { status: 415, title: 'Send JSON with the content type application/json' },
  'requests/too-large': { status: 413, title: 'The request is too large' },
  'requests/too-many': { status: 429, title: 'Too many requests' },
  'requests/unreadable': { status: 400, title: 'The body is not readable JSON' },
  'requests/no-such-route': { status: 404, title: 'There is nothing at this address' },
  'requests/wrong-method': { status: 405, title: 'This address does not take that method' },
  'server/unavailable': { status: 503, title: 'The studio is not reachable for a moment' },
  'server/bug': { status: 500, title: 'Something went wrong on our side' },
} as const satisfies Record<string, { status: number; title: string }>

export type ProblemCode = keyof typeof problems

/** The body of every refusal, as `application/problem+json` (RFC 9457). */
export const Problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string(),
  requestId: z.string(),
  detail: z.string().optional(),
  /** One entry a field: the path to the value and a sentence about it. */
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  /** What the code promises besides: for `credits/insufficient` the amounts and the day of renewal. */
  data: z.record(z.string(), z.unknown()).optional(),
})
export type Problem = z.infer<typeof Problem>
