import { expect, it } from 'vitest'
import { priceWords } from './price-words.ts'

it('says a price for each picture, in whole words', () => {
  expect(priceWords({ price: { per: 'image', amount: 1000, count: 'count' } })).toBe('1 credit a picture')
  expect(priceWords({ price: { per: 'megapixel', amount: 2500, count: 'count', size: 'size' } })).toBe(
    '2.5 credits a megapixel',
  )
})

it('gives the range of a price that depends on the resolution', () => {
  const amounts = { '480p': 2000, '580p': 3000, '720p': 4000 }
  const price = {
    per: 'video-second',
    amounts,
    resolution: 'resolution',
    frames: 'frames',
    framesPerSecond: 16,
  } as const
  expect(priceWords({ price })).toBe('2 to 4 credits a second')
})
