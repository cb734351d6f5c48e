import { z } from 'zod'
import { Delivery } from './delivery.ts'

/** Ready-made plans, by the name that a fault script or a prompt gives them. */
export const DeliveryMode = z.enum([
  'normal',
  'drop',
  'duplicate',
  'redirect',
  'payload-null',
  'delay',
  'before-submit-reply',
  'wrong-signature',
  'changed-body',
  'stale-timestamp',
  'future-timestamp',
  'contradict',
  'forged-first',
  'huge',
])
export type DeliveryMode = z.infer<typeof DeliveryMode>

interface Measure {
  readonly copies: number
  readonly milliseconds: number
}

/** [F9] to [F14] of the fault matrix, as the deliveries that bring them about. */
export function deliveriesFor(mode: DeliveryMode, { copies, milliseconds }: Measure): Delivery[] {
  const one = (change: z.input<typeof Delivery>) => [Delivery.parse(change)]
  switch (mode) {
    case 'normal':
    case 'before-submit-reply':
      return one({})
    case 'drop':
      return []
    case 'duplicate':
      return one({ copies })
    case 'redirect':
      return one({ through: 'redirect' })
    case 'payload-null':
      return one({ report: 'payload-null' })
    case 'delay':
      return one({ delayMilliseconds: milliseconds })
    case 'wrong-signature':
      return one({ signature: 'wrong-key' })
    case 'changed-body':
      return one({ signature: 'changed-body' })
    case 'stale-timestamp':
      return one({ timestampOffsetSeconds: -600 })
    case 'future-timestamp':
      return one({ timestampOffsetSeconds: 600 })
    case 'contradict':
      return [...one({}), ...one({ report: 'contradiction', delayMilliseconds: milliseconds })]
    case 'forged-first':
      return [...one({ signature: 'wrong-key' }), ...one({ delayMilliseconds: milliseconds })]
    case 'huge':
      return one({ extraBytes: 10_000_000 })
  }
}
