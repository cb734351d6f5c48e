import {
  findModel,
  models,
  parseInputs,
  promisedResults,
  type InputValues,
  type ModelCard,
} from '@atelier/catalog'
import { NodeId, oneNodeDocument, type WorkflowDocument } from '@atelier/graph'
import { AssetId } from '@atelier/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { chargeFor, planRun } from './quote.ts'

const picture = AssetId.parse(`asset_${'0'.repeat(32)}`)

it('[RUN2] the quote is the price of every node together, in credits and in provider dollars', () => {
  const plan = planRun(
    documentOf(
      ['fal-ai/flux/dev', { prompt: 'a', count: 3 }],
      ['fal-ai/wan/v2.2-a14b/image-to-video', { prompt: 'b', image: picture }],
    ),
  )
  expect(plan).toMatchObject({
    ok: true,
    value: { quote: { price: 3_000 + 20_250, cost: 75_000 + 405_000 } },
  })
})

it('[RUN2] a planned step carries its values with the defaults filled in', () => {
  const plan = planRun(oneNodeDocument('fal-ai/flux/dev', { prompt: 'a' }))
  expect(plan).toMatchObject({
    ok: true,
    value: { steps: [{ values: { prompt: 'a', count: 1, size: 'landscape_4_3' } }] },
  })
})

it('[RUN2] a model that nobody knows is refused', () => {
  expect(planRun(oneNodeDocument('fal-ai/nobody', {}))).toEqual({
    ok: false,
    failure: { code: 'models/unknown', model: 'fal-ai/nobody' },
  })
})

it('[RUN2] one node with wrong inputs refuses the whole document', () => {
  const plan = planRun(
    documentOf(['fal-ai/flux/dev', { prompt: 'a' }], ['fal-ai/flux/dev', { prompt: 'a', count: 9 }]),
  )
  expect(plan).toMatchObject({ ok: false, failure: { code: 'inputs/invalid', issues: [{ path: 'count' }] } })
})

describe.each(models.map((card) => [card.id, card] as const))('%s', (_id, card) => {
  it('[RUN9] nothing is charged for nothing, and the whole quote for all that was promised', () => {
    const values = valuesOf(card, card.output === 'image' ? 4 : undefined)
    expect(chargeFor(card, values, 0)).toBe(0)
    expect(chargeFor(card, values, promisedResults(card.price, values))).toBe(quoteOf(card, values))
  })

  it('[RUN9] the charge grows with what was delivered and never exceeds the quote', () => {
    const order = fc.record({ count: fc.integer({ min: 1, max: 4 }), delivered: fc.nat(10) })
    fc.assert(
      fc.property(order, ({ count, delivered }) => {
        const values = valuesOf(card, card.output === 'image' ? count : undefined)
        const charge = chargeFor(card, values, delivered)
        expect(Number.isSafeInteger(charge)).toBe(true)
        expect(charge).toBeLessThanOrEqual(quoteOf(card, values))
        expect(chargeFor(card, values, delivered + 1)).toBeGreaterThanOrEqual(charge)
      }),
      { numRuns: 50 },
    )
  })
})

it('[RUN9] three of four images cost three quarters', () => {
  const card = cardOf('fal-ai/flux/dev')
  expect(chargeFor(card, valuesOf(card, 4), 3)).toBe(3_000)
})

function documentOf(
  ...calls: readonly (readonly [model: string, values: WorkflowDocument['nodes'][NodeId]['values']])[]
): WorkflowDocument {
  const nodes = calls.map(([model, values], index) => ({
    id: NodeId.parse(`n${index}`),
    kind: 'model' as const,
    model,
    values,
  }))
  return { format: 1, nodes: Object.fromEntries(nodes.map((node) => [node.id, node])), wires: {} }
}

function valuesOf(card: ModelCard, count: number | undefined): InputValues {
  const parsed = parseInputs(card, { prompt: 'a', ...(count === undefined ? { image: picture } : { count }) })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

function quoteOf(card: ModelCard, values: InputValues): number {
  const plan = planRun(oneNodeDocument(card.id, { ...values }))
  if (!plan.ok) throw new Error(plan.failure.code)
  return plan.value.quote.price
}

function cardOf(id: string): ModelCard {
  const card = findModel(id)
  if (!card) throw new Error(`no card for ${id}`)
  return card
}
