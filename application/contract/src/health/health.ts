import { oc } from '@orpc/contract'
import { z } from 'zod'

export const health = oc
  .route({
    method: 'GET',
    path: '/health',
    operationId: 'health',
    summary: 'Whether the studio and its database answer',
    tags: ['Health'],
  })
  .input(z.strictObject({}))
  .output(
    z.object({
      status: z.literal('ok'),
      database: z.literal('ok'),
      simulated: z.array(z.string()).readonly(),
    }),
  )
