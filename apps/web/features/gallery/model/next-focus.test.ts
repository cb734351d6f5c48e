import { expect, it } from 'vitest'
import { justifiedRows } from './justified-rows.ts'
import { nextFocus, rowOf } from './next-focus.ts'

const squares = Array.from({ length: 10 }, () => ({ width: 1, height: 1 }))
// Rows of four, four and two.
const rows = justifiedRows(squares, { width: 400, rowHeight: 100, gap: 0, more: false })

it.each([
  ['ArrowRight', 0, 1],
  ['ArrowRight', 3, 4],
  ['ArrowRight', 9, undefined],
  ['ArrowLeft', 4, 3],
  ['ArrowLeft', 0, undefined],
  ['ArrowDown', 1, 5],
  ['ArrowDown', 7, 9],
  ['ArrowDown', 8, undefined],
  ['ArrowUp', 5, 1],
  ['ArrowUp', 2, undefined],
  ['PageDown', 2, 9],
  ['PageUp', 9, 1],
  ['Home', 7, 0],
  ['End', 0, 9],
  ['a', 3, undefined],
])('%s leads from tile %d to %s', (key, from, to) => {
  expect(nextFocus(rows, from, key)).toBe(to)
})

it('leads nowhere in an empty grid', () => {
  expect(nextFocus([], 0, 'ArrowRight')).toBeUndefined()
})

it('knows the row of a tile', () => {
  expect([0, 3, 4, 9, 10].map((index) => rowOf(rows, index))).toEqual([0, 0, 1, 2, -1])
})
