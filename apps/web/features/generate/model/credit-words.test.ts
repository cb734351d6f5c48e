import { findModel } from '@atelier/catalog'
import { expect, it } from 'vitest'
import { creditWords, durationWords, rateWords } from './credit-words.ts'
import { initialValues } from './form-values.ts'
import { priceOf } from './price-of.ts'

it.each([
  [1000, '1 credit'],
  [4000, '4 credits'],
  [20_250, '20.25 credits'],
  [4125, '4.125 credits'],
  [0, '0 credits'],
  [1_000_000, '1,000 credits'],
])('says %d millicredits as %s', (amount, words) => {
  expect(creditWords(amount)).toBe(words)
})

it('says a rate as a price tag', () => {
  expect(rateWords({ per: 'image', amount: 1000, count: 'count' })).toBe('1 credit an image')
  expect(rateWords({ per: 'megapixel', amount: 1500, count: 'count', size: 'size' })).toBe(
    '1.5 credits a megapixel',
  )
  const video = {
    per: 'video-second',
    resolution: 'resolution',
    frames: 'frames',
    framesPerSecond: 16,
  } as const
  expect(rateWords({ ...video, amounts: { a: 2000, b: 4000 } })).toBe('2–4 credits a second')
  expect(rateWords({ ...video, amounts: { a: 2000 } })).toBe('2 credits a second')
})

it('says a usual time in seconds or minutes', () => {
  expect([6, 60, 100].map(durationWords)).toEqual(['about 6 s', 'about 1 min', 'about 2 min'])
})

it('[CAT3] the button states the sum that the server holds', () => {
  const dev = findModel('fal-ai/flux/dev')
  const wan = findModel('fal-ai/wan/v2.2-a14b/image-to-video')
  if (!dev || !wan) throw new Error('the catalogue has no such model')
  expect(priceOf(dev, { ...initialValues(dev.fields), count: 4 })).toBe(4000)
  expect(priceOf(wan, initialValues(wan.fields))).toBe(20_250)
})
