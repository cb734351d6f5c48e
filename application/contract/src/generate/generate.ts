import { RequestKey } from '@atelier/kernel'
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { RunView } from './views.ts'

const tags = ['Generate']
const ById = z.strictObject({ id: z.string().max(64) })

const Order = z.object({
  headers: z.object({
    'idempotency-key': RequestKey.describe(
      'Your own name for this one generation: sent again, it starts nothing new',
    ),
  }),
  body: z
    .object({ modelId: z.string().max(200) })
    .catchall(z.json())
    .describe('The model and its inputs, as `GET /models/{id}` lists them in `inputSchema`'),
})

const start = (path: `/${string}`, operationId: string, summary: string) =>
  oc
    .route({
      method: 'POST',
      path,
      operationId,
      summary,
      tags,
      successStatus: 202,
      inputStructure: 'detailed',
    })
    .input(Order)
    .output(RunView)

export const generate = {
  textToImage: start('/generate/text-to-image', 'generateImage', 'Make images of words'),
  imageToVideo: start('/generate/image-to-video', 'generateVideo', 'Set an image in motion'),
  queue: oc
    .route({
      method: 'GET',
      path: '/generate/queue',
      operationId: 'listQueue',
      summary: 'What is under way',
      tags,
    })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(RunView).readonly() })),
  status: oc
    .route({
      method: 'GET',
      path: '/generate/queue/{id}/status',
      operationId: 'runStatus',
      summary: 'How far a generation is',
      tags,
    })
    .input(ById)
    .output(RunView),
  cancel: oc
    .route({
      method: 'DELETE',
      path: '/generate/queue/{id}',
      operationId: 'cancelRun',
      summary: 'Stop a generation',
      tags,
    })
    .input(ById)
    .output(RunView),
  history: oc
    .route({
      method: 'GET',
      path: '/generate/history',
      operationId: 'listHistory',
      summary: 'All generations, newest first',
      tags,
    })
    .input(
      z.strictObject({ cursor: z.string().max(200).optional(), limit: z.int().min(1).max(50).default(20) }),
    )
    .output(z.object({ items: z.array(RunView).readonly(), next: z.string().nullable() })),
}
