import { z } from 'zod'

const Detail = z.object({
  loc: z.array(z.union([z.string(), z.number()])).catch([]),
  type: z.string().min(1).catch('unknown'),
  ctx: z.record(z.string(), z.unknown()).catch({}),
})
export type Detail = z.infer<typeof Detail>

const Body = z.object({
  detail: z
    .union([z.string(), z.array(Detail)])
    .optional()
    .catch(undefined),
  error_type: z.string().min(1).optional().catch(undefined),
})

/** An error as fal states it, whichever of its forms it took. */
export interface FalError {
  readonly status: number
  /** fal's own type; null when it named none. */
  readonly type: string | null
  /** What a model said of each input. */
  readonly details: readonly Detail[]
  /** The first words of a bare text, for the operator; null when there is none. Never decided by. */
  readonly reason: string | null
}

/** Reads an error's type from the list of a model, from the body of fal's own infrastructure, or from the header. */
export function readError(answer: {
  readonly status: number
  readonly headers?: Headers
  readonly body: unknown
}): FalError {
  const body = Body.safeParse(answer.body).data ?? {}
  const details = Array.isArray(body.detail) ? body.detail : []
  const header = answer.headers?.get('x-fal-error-type') ?? null
  return {
    status: answer.status,
    type: details[0]?.type ?? body.error_type ?? header,
    details,
    reason: typeof body.detail === 'string' ? slugOf(body.detail) : null,
  }
}

/** True for an answer that a model or fal's queue gave deliberately, as against one of a gateway on the way. */
export function isDeliberate(error: FalError): boolean {
  return error.type !== null
}

// "User is locked. Reason: Exhausted balance. Top up your …" → user_is_locked_reason_exhausted_balance
function slugOf(text: string): string | null {
  const sentences = text.split('. ').slice(0, 2).join(' ')
  const slug = sentences
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '_')
    .replaceAll(/^_+|_+$/g, '')
    .slice(0, 80)
  return slug === '' ? null : slug
}
