import { z } from 'zod'

/** One way in which a finished job is reported. A job usually has a single plain delivery; tests plan others. */
export const Delivery = z.strictObject({
  delayMilliseconds: z.number().min(0).default(0),
  /** Sent this many times at once. */
  copies: z.int().min(1).max(100).default(1),
  signature: z.enum(['good', 'wrong-key', 'changed-body']).default('good'),
  /** Seconds added to the time that the signature claims; negative is in the past. */
  timestampOffsetSeconds: z.number().default(0),
  /** `payload-null` is fal's form for an output that it can't serialise; `contradiction` claims the opposite of what happened. */
  report: z.enum(['outcome', 'payload-null', 'contradiction']).default('outcome'),
  /** `redirect` answers the delivery with a 308, which fal takes for a permanent failure. */
  through: z.enum(['target', 'redirect']).default('target'),
  /** The length of an additional field that no document mentions. */
  extraBytes: z.int().min(0).max(50_000_000).default(0),
})
export type Delivery = z.infer<typeof Delivery>

export const plainDelivery: Delivery = Delivery.parse({})
