import { expect, it } from 'vitest'
import { percentile } from './percentile.ts'

it('finds the median and the tail by the nearest rank, whatever the order of the samples', () => {
  const samples = Array.from({ length: 100 }, (_, index) => 100 - index)
  expect(percentile(samples, 0.5)).toBe(50)
  expect(percentile(samples, 0.99)).toBe(99)
  expect(percentile([7], 0.99)).toBe(7)
})

it('refuses to answer without samples', () => {
  expect(() => percentile([], 0.5)).toThrow('no samples')
})
