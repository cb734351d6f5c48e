import { z } from 'zod'
import { ImageView, MediaKind } from '../images/views.ts'

const RunStatus = z.enum(['queued', 'running', 'completed', 'failed', 'cancelled'])

const RunProblem = z.object({
  type: z.string(),
  message: z.string(),
  fields: z.array(z.object({ path: z.string(), message: z.string() })).readonly(),
})

/** One result: promised, still at the provider, or kept. */
export const ResultView = z.object({
  state: z.enum(['expected', 'arriving', 'kept']),
  kind: MediaKind,
  width: z.int().nullable(),
  height: z.int().nullable(),
  url: z.string().nullable(),
  asset: ImageView.nullable(),
})
export type ResultView = z.infer<typeof ResultView>

/** A generation, on its way or over. */
export const RunView = z.object({
  id: z.string(),
  status: RunStatus,
  progress: z.number().describe('0 to 1'),
  queuePosition: z.int().nullable().describe('How many requests are ahead of it'),
  images: z.array(ResultView).readonly(),
  error: RunProblem.nullable(),
  waiting: RunProblem.nullable().describe('Why it does not start yet'),
  cancelRequested: z.boolean(),
  model: z.object({ id: z.string(), name: z.string() }),
  prompt: z.string(),
  inputs: z.record(z.string(), z.unknown()).readonly(),
  price: z.object({ quoted: z.int(), charged: z.int().nullable() }).describe('Millicredits'),
  createdAt: z.string(),
  finishedAt: z.string().nullable(),
})
export type RunView = z.infer<typeof RunView>
