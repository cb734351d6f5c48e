import type { ProviderStatus } from '@atelier/usecases'
import { z } from 'zod'
import { progressOf } from './progress-of.ts'

const Logs = z
  .array(z.object({ message: z.string() }))
  .nullish()
  .catch(null)

const Reply = z.discriminatedUnion('status', [
  z.object({ status: z.literal('IN_QUEUE'), queue_position: z.int().min(0).nullish().catch(null) }),
  z.object({ status: z.literal('IN_PROGRESS'), logs: Logs }),
  z.object({
    status: z.literal('COMPLETED'),
    error: z.unknown().optional(),
    error_type: z.string().nullish().catch(null),
  }),
])

/** A request that is over: `errorType` is null when all went well or when only its result will tell. */
export interface Completed {
  readonly type: 'completed'
  readonly failed: boolean
  readonly errorType: string | null
}

export type StatusReply = Extract<ProviderStatus, { type: 'queued' | 'running' }> | Completed

/** A status as fal's queue and its stream state it; null for anything else. There is no FAILED: failures are completed. */
export function readStatus(body: unknown): StatusReply | null {
  const parsed = Reply.safeParse(body)
  if (!parsed.success) return null
  const reply = parsed.data
  switch (reply.status) {
    case 'IN_QUEUE':
      return { type: 'queued', position: reply.queue_position ?? 0 }
    case 'IN_PROGRESS': {
      const progress = progressOf(reply.logs ?? [])
      return progress === null ? { type: 'running' } : { type: 'running', progress }
    }
    case 'COMPLETED': {
      const errorType = reply.error_type ?? null
      const failed =
        errorType !== null || (reply.error !== undefined && reply.error !== null && reply.error !== '')
      return { type: 'completed', failed, errorType }
    }
  }
}
