import { z } from 'zod'

const NotFound = z.object({ status: z.literal('NOT_FOUND') })

/** True for the queue's own answer about a request that it does not know, as against a 404 of a gateway on the way. */
export function isNotFound(body: unknown): boolean {
  return NotFound.safeParse(body).success
}
