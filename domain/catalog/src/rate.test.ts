import { AssetId } from '@atelier/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelCard } from './card.ts'
import type { InputValues } from './field-schema.ts'
import { findModel, models } from './models.ts'
import { parseInputs } from './parse-inputs.ts'
import { amountOf, pixelsOf, promisedResults } from './rate.ts'

const imageCards = models.filter((card) => card.output === 'image').map((card) => [card.id, card] as const)
const perMegapixel = imageCards.filter(([, card]) => card.cost.rate.per === 'megapixel')
const wan = cardOf('fal-ai/wan/v2.2-a14b/image-to-video')
const picture = AssetId.parse(`asset_${'0'.repeat(32)}`)

describe.each(imageCards)('%s', (_id, card) => {
  it('[CAT3] costs one credit an image', () => {
    expect(priceOf(card, {})).toBe(1_000)
    expect(priceOf(card, { count: 4 })).toBe(4_000)
  })

  it.each([1, 2, 3, 4])('[CAT4] promises %i images when it is asked for them', (count) => {
    expect(promisedResults(card.price, valuesOf(card, { count }))).toBe(count)
  })
})

it('[CAT3] 81 frames of 720p cost 20.25 credits and $0.405', () => {
  expect(priceOf(wan, { frames: 81, resolution: '720p' })).toBe(20_250)
  expect(costOf(wan, { frames: 81, resolution: '720p' })).toBe(405_000)
})

it('[CAT3] a video costs by its resolution and by sixteen frames a second, at whatever rate it plays', () => {
  expect(priceOf(wan, { frames: 160, resolution: '480p' })).toBe(20_000)
  expect(priceOf(wan, { frames: 160, resolution: '580p' })).toBe(30_000)
  expect(costOf(wan, { frames: 160, resolution: '480p' })).toBe(400_000)
  expect(costOf(wan, { frames: 160, resolution: '580p' })).toBe(600_000)
  expect(priceOf(wan, { frames: 81, framesPerSecond: 60 })).toBe(
    priceOf(wan, { frames: 81, framesPerSecond: 4 }),
  )
})

it('[CAT3] a fraction of the smallest unit is rounded up', () => {
  const seconds = {
    per: 'video-second',
    amounts: { low: 1 },
    resolution: 'resolution',
    frames: 'frames',
    framesPerSecond: 16,
  } as const
  expect(amountOf(seconds, {}, { resolution: 'low', frames: 17 })).toBe(2)
})

it('[CAT3] a started megapixel is a whole one, for each image by itself', () => {
  const dev = cardOf('fal-ai/flux/dev')
  expect(costOf(dev, { size: 'landscape_4_3' })).toBe(25_000)
  expect(costOf(dev, { size: { width: 992, height: 1008 } })).toBe(25_000)
  expect(costOf(dev, { size: 'square_hd' })).toBe(50_000)
  expect(costOf(dev, { size: 'square_hd', count: 3 })).toBe(150_000)
  expect(costOf(dev, { size: { width: 1536, height: 1536 } })).toBe(75_000)
})

it.each(perMegapixel)(
  '[CAT3] %s never costs less for more or larger images, and always a whole amount',
  (_id, card) => {
    const side = fc.integer({ min: 16, max: 96 }).map((sixteens) => sixteens * 16)
    const order = fc.record({ width: side, height: side, count: fc.integer({ min: 1, max: 4 }) })
    fc.assert(
      fc.property(order, order, (one, other) => {
        const larger = {
          width: Math.max(one.width, other.width),
          height: Math.max(one.height, other.height),
          count: Math.max(one.count, other.count),
        }
        const [small, large] = [one, larger].map(({ width, height, count }) =>
          costOf(card, { size: { width, height }, count }),
        )
        if (small === undefined || large === undefined) throw new Error('a cost is missing')
        expect(Number.isSafeInteger(small)).toBe(true)
        expect(large).toBeGreaterThanOrEqual(small)
      }),
    )
  },
)

it('[CAT3] a longer or finer video never costs less, and always a whole amount', () => {
  const resolutions = ['480p', '580p', '720p']
  const order = fc.record({
    frames: fc.integer({ min: 17, max: 161 }),
    fineness: fc.integer({ min: 0, max: 2 }),
  })
  fc.assert(
    fc.property(order, order, (one, other) => {
      const values = ({ frames, fineness }: typeof one) => ({ frames, resolution: resolutions[fineness] })
      const larger = {
        frames: Math.max(one.frames, other.frames),
        fineness: Math.max(one.fineness, other.fineness),
      }
      for (const amount of [priceOf, costOf]) {
        expect(Number.isSafeInteger(amount(wan, values(one)))).toBe(true)
        expect(amount(wan, values(larger))).toBeGreaterThanOrEqual(amount(wan, values(one)))
      }
    }),
  )
})

it('[CAT3] without a value that the rate depends on there is no price', () => {
  expect(() => amountOf(wan.price, wan.fields, { frames: 81 })).toThrow('no rate')
  expect(() => amountOf(wan.price, wan.fields, { resolution: '720p' })).toThrow('frames')
  expect(() => amountOf(wan.price, wan.fields, { resolution: 'toString', frames: 81 })).toThrow('no rate')
  const dev = cardOf('fal-ai/flux/dev')
  expect(() => amountOf(dev.cost.rate, dev.fields, { count: 1 })).toThrow('no such size')
})

it('[CAT4] a video is one result', () => {
  expect(promisedResults(wan.price, valuesOf(wan, {}))).toBe(1)
})

it('[CAT5] a size is a preset or the pixels that were given, and nothing else', () => {
  const size = cardOf('fal-ai/flux/dev').fields['size']
  if (size?.kind !== 'size') throw new Error('a size is missing')
  expect(pixelsOf(size, 'portrait_16_9')).toEqual({ width: 576, height: 1024 })
  expect(pixelsOf(size, { width: 320, height: 640 })).toEqual({ width: 320, height: 640 })
  for (const wrong of ['huge', undefined, null, { width: 320 }, { width: '320', height: 640 }]) {
    expect(() => pixelsOf(size, wrong)).toThrow('no such size')
  }
})

function valuesOf(card: ModelCard, given: Record<string, unknown>): InputValues {
  const parsed = parseInputs(card, { prompt: 'a fox', ...(card === wan ? { image: picture } : {}), ...given })
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure.issues))
  return parsed.value
}

function priceOf(card: ModelCard, given: Record<string, unknown>): number {
  return amountOf(card.price, card.fields, valuesOf(card, given))
}

function costOf(card: ModelCard, given: Record<string, unknown>): number {
  return amountOf(card.cost.rate, card.fields, valuesOf(card, given))
}

function cardOf(id: string): ModelCard {
  const card = findModel(id)
  if (!card) throw new Error(`no card for ${id}`)
  return card
}
