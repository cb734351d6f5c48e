import { expect, it } from 'vitest'
import { boxBlur } from './box-blur.ts'

it('spreads a point evenly to all sides and loses none of it', () => {
  const values = new Float32Array(21 * 21)
  values[10 * 21 + 10] = 1
  boxBlur({ width: 21, height: 21, channels: 1, values }, 2)
  const at = (column: number, row: number): number => values[row * 21 + column] ?? 0
  expect(values.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 4)
  expect(at(8, 10)).toBeCloseTo(at(12, 10), 5)
  expect(at(10, 8)).toBeCloseTo(at(8, 10), 5)
  expect(at(10, 10)).toBeGreaterThan(at(7, 10))
})

it('leaves an even sheet even, up to its edges', () => {
  const values = new Float32Array(7 * 5 * 3).fill(0.4)
  boxBlur({ width: 7, height: 5, channels: 3, values }, 9)
  for (const value of values) expect(value).toBeCloseTo(0.4, 5)
})
