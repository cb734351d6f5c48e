import { expect, it } from 'vitest'
import { ratioWords, snapSide } from './snap-size.ts'

const free = { min: 256, max: 1536, multipleOf: 16 }

it.each([
  [1000, 1008],
  [1024, 1024],
  [100, 256],
  [9999, 1536],
  [263, 256],
  [-5, 256],
])('brings %d pixels to %d', (wanted, allowed) => {
  expect(snapSide(free, wanted)).toBe(allowed)
})

it('stays within bounds that are no multiples themselves', () => {
  const odd = { min: 250, max: 1000, multipleOf: 64 }
  expect([snapSide(odd, 0), snapSide(odd, 5000)]).toEqual([256, 960])
})

it('says a ratio in small numbers, or as a decimal', () => {
  expect([
    ratioWords(1024, 768),
    ratioWords(1024, 1024),
    ratioWords(1536, 640),
    ratioWords(1040, 1008),
  ]).toEqual(['4:3', '1:1', '12:5', '1.03:1'])
})
