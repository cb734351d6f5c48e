import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['Models']

const FieldFace = {
  label: z.string(),
  group: z.enum(['basic', 'lora', 'advanced']),
  advice: z.string().optional(),
}

/** One input of a model, as a form draws it. */
export const FieldView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('text'),
    ...FieldFace,
    required: z.boolean(),
    maxLength: z.int(),
    rows: z.int(),
  }),
  z.object({
    kind: z.literal('number'),
    ...FieldFace,
    min: z.number(),
    max: z.number(),
    step: z.number(),
    initial: z.number(),
    unit: z.string().optional(),
  }),
  z.object({
    kind: z.literal('choice'),
    ...FieldFace,
    options: z.array(z.object({ value: z.string(), label: z.string() })).readonly(),
    initial: z.string(),
  }),
  z.object({ kind: z.literal('toggle'), ...FieldFace, initial: z.boolean() }),
  z.object({ kind: z.literal('seed'), ...FieldFace, max: z.int() }),
  z.object({
    kind: z.literal('size'),
    ...FieldFace,
    presets: z
      .array(z.object({ value: z.string(), label: z.string(), width: z.int(), height: z.int() }))
      .readonly(),
    initial: z.string(),
    free: z.object({ min: z.int(), max: z.int(), multipleOf: z.int() }).optional(),
  }),
  z.object({ kind: z.literal('image'), ...FieldFace, required: z.boolean() }),
  z.object({
    kind: z.literal('loras'),
    ...FieldFace,
    most: z.int(),
    scale: z.object({ min: z.number(), max: z.number(), initial: z.number() }),
  }),
])
export type FieldView = z.infer<typeof FieldView>

/** What a call costs, as a rule over the inputs; amounts in millicredits. */
const RateView = z.discriminatedUnion('per', [
  z.object({ per: z.literal('image'), amount: z.int(), count: z.string() }),
  z.object({ per: z.literal('megapixel'), amount: z.int(), count: z.string(), size: z.string() }),
  z.object({
    per: z.literal('video-second'),
    amounts: z.record(z.string(), z.int()).readonly(),
    resolution: z.string(),
    frames: z.string(),
    framesPerSecond: z.number(),
  }),
])

export const ModelView = z.object({
  id: z.string(),
  name: z.string(),
  summary: z.string(),
  task: z.enum(['text-to-image', 'image-to-video']),
  provider: z.literal('fal'),
  output: z.enum(['image', 'video']),
  fields: z.record(z.string(), FieldView).readonly(),
  price: RateView,
  typicalSeconds: z.number(),
  docsUrl: z.string(),
})
export type ModelView = z.infer<typeof ModelView>

export const models = {
  list: oc
    .route({
      method: 'GET',
      path: '/models',
      operationId: 'listModels',
      summary: 'Every model, with its inputs and its price',
      tags,
    })
    .input(z.strictObject({}))
    .output(z.object({ items: z.array(ModelView).readonly() })),
  find: oc
    .route({
      method: 'GET',
      path: '/models/{+id}',
      operationId: 'findModel',
      summary: 'One model, with the JSON Schema of its inputs',
      tags,
    })
    .input(z.strictObject({ id: z.string().max(200) }))
    .output(ModelView.extend({ inputSchema: z.record(z.string(), z.unknown()).readonly() })),
}
