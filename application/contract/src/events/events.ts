import { eventIterator, oc } from '@orpc/contract'
import { z } from 'zod'
import { RunView } from '../generate/views.ts'

/**
 * What the pages of a workspace are told as it happens. `run` carries the run as it now is; the others say
 * what to ask for again. After a lost connection everything is asked for again.
 */
export const NewsView = z.discriminatedUnion('type', [
  z.object({ type: z.literal('run'), run: RunView }),
  z.object({ type: z.literal('assets') }),
  z.object({ type: z.literal('credits') }),
  z.object({ type: z.literal('hello') }),
])
export type NewsView = z.infer<typeof NewsView>

export const events = oc
  .route({
    method: 'GET',
    path: '/events',
    operationId: 'events',
    summary: 'What happens in your workspace, as it happens',
    tags: ['Events'],
  })
  .input(z.strictObject({}))
  .output(eventIterator(NewsView))
