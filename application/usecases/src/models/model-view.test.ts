import { models } from '@atelier/catalog'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { modelDetail, modelView } from './model-view.ts'

it.each(models.map((card) => [card.id, card] as const))(
  '%s tells people its price and never our cost',
  (_id, card) => {
    const view = modelView(card)
    expect(view.price).toEqual(card.price)
    expect(Object.keys(view)).not.toContain('cost')
    expect(JSON.stringify(modelDetail(card))).not.toContain(card.cost.source)
  },
)

it.each(models.map((card) => [card.id, card] as const))(
  '%s publishes the JSON Schema of its inputs, with nothing required that has a default',
  (_id, card) => {
    const { inputSchema } = modelDetail(card)
    expect(inputSchema).toMatchObject({ type: 'object', additionalProperties: false })
    expect(inputSchema['required']).toEqual(card.task === 'image-to-video' ? ['image', 'prompt'] : ['prompt'])
    expect(Object.keys(z.looseObject({}).parse(inputSchema['properties']))).toEqual(Object.keys(card.fields))
  },
)
