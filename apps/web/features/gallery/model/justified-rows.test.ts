import { expect, it } from 'vitest'
import { justifiedRows, ratioOf, type RowLayout } from './justified-rows.ts'

const layout: RowLayout = { width: 1000, rowHeight: 240, gap: 6, more: false }
const shapes = [
  [1024, 768],
  [768, 1024],
  [1024, 1024],
  [1024, 576],
  [576, 1024],
  [512, 512],
  [3136, 1344],
  [1344, 3136],
  [1024, 768],
  [1024, 768],
  [736, 560],
  [1024, 576],
  [768, 1024],
] as const
const items = Array.from({ length: 100 }, (_, index) => {
  const [width, height] = shapes[(index * 7) % shapes.length] ?? [1, 1]
  return { width, height }
})

it('places every picture once, in order', () => {
  const placed = justifiedRows(items, layout).flatMap((row) => row.tiles)
  expect(placed.map(({ index }) => index)).toEqual(items.map((_, index) => index))
  expect(placed.every(({ item, index }) => item === items[index])).toBe(true)
})

it.each([360, 800, 1000, 1183, 2400])(
  'fills a width of %d to the pixel in every row but the last',
  (width) => {
    for (const row of justifiedRows(items, { ...layout, width }).slice(0, -1)) {
      const last = row.tiles.at(-1)
      expect((last?.left ?? 0) + (last?.width ?? 0)).toBe(width)
    }
  },
)

it('keeps every shape but for the rounding of a pixel', () => {
  for (const row of justifiedRows(items, layout)) {
    for (const { item, width } of row.tiles)
      expect(Math.abs(width - ratioOf(item) * row.height)).toBeLessThan(3)
  }
})

it('leaves the same gap between neighbours', () => {
  const gaps = justifiedRows(items, layout).flatMap(({ tiles }) =>
    tiles.slice(1).map((tile, place) => tile.left - (tiles[place]?.left ?? 0) - (tiles[place]?.width ?? 0)),
  )
  expect(gaps.length).toBeGreaterThan(50)
  expect(Math.max(...gaps)).toBeLessThanOrEqual(layout.gap + 1)
  expect(Math.min(...gaps)).toBeGreaterThanOrEqual(layout.gap - 1)
})

it('keeps the rows near the height that was asked for', () => {
  const heights = justifiedRows(items, layout)
    .slice(0, -1)
    .map(({ height }) => height)
  const mean = heights.reduce((sum, height) => sum + height, 0) / heights.length
  expect(mean).toBeGreaterThan(200)
  expect(mean).toBeLessThan(285)
})

it('does not blow up a last row that is not full', () => {
  const [row] = justifiedRows([{ width: 100, height: 100 }], layout)
  expect(row?.height).toBeLessThanOrEqual(layout.rowHeight * 1.2)
})

it('holds back an unfinished row while more will come, so that nothing is laid out twice', () => {
  const before = justifiedRows(items.slice(0, 60), { ...layout, more: true })
  const after = justifiedRows(items, layout)
  expect(after.slice(0, before.length)).toEqual(before)
})

it('shows a single picture even while more will come', () => {
  expect(justifiedRows([{ width: 1, height: 1 }], { ...layout, more: true })).toHaveLength(1)
})

it('draws nothing without a width, and survives a picture without a height', () => {
  expect(justifiedRows(items, { ...layout, width: 0 })).toEqual([])
  expect(justifiedRows([{ width: 10, height: 0 }], layout)).toHaveLength(1)
})
