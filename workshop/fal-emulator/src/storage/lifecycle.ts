import type { IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'

const Lifecycle = z.object({ expiration_duration_seconds: z.number().min(0).nullish() })

/** How long a file shall live by either of fal's two headers; null is for ever. A header that can't be read counts as absent. */
export function lifetimeSeconds(headers: IncomingHttpHeaders): number | null {
  const text = headers['x-fal-object-lifecycle'] ?? headers['x-fal-object-lifecycle-preference']
  if (typeof text !== 'string') return null
  try {
    return Lifecycle.parse(JSON.parse(text)).expiration_duration_seconds ?? null
  } catch {
    return null
  }
}
