import type { JustifiedRow, PlacedTile } from './justified-rows.ts'

const steps: Readonly<Record<string, (place: Place) => number | undefined>> = {
  ArrowLeft: ({ index }) => (index > 0 ? index - 1 : undefined),
  ArrowRight: ({ index, count }) => (index < count - 1 ? index + 1 : undefined),
  ArrowUp: (place) => inRow(place, -1),
  ArrowDown: (place) => inRow(place, 1),
  PageUp: (place) => inRow(place, -pageInRows),
  PageDown: (place) => inRow(place, pageInRows),
  Home: () => 0,
  End: ({ count }) => count - 1,
}

const pageInRows = 4

interface Place {
  readonly rows: readonly JustifiedRow<unknown>[]
  readonly index: number
  readonly count: number
}

/** The tile to which a key leads from the focused one: beside it, or the nearest above or below; none for other keys. */
export function nextFocus(
  rows: readonly JustifiedRow<unknown>[],
  index: number,
  key: string,
): number | undefined {
  const count = rows.at(-1)?.tiles.at(-1)?.index
  if (count === undefined) return undefined
  return steps[key]?.({ rows, index, count: count + 1 })
}

/** In which row a tile is; -1 when it is not laid out. */
export function rowOf(rows: readonly JustifiedRow<unknown>[], index: number): number {
  return rows.findIndex(({ tiles }) => tiles.some((tile) => tile.index === index))
}

function inRow({ rows, index }: Place, distance: number): number | undefined {
  const from = rowOf(rows, index)
  const tile = rows[from]?.tiles.find((each) => each.index === index)
  const target = rows[Math.min(rows.length - 1, Math.max(0, from + distance))]
  if (!tile || !target || target === rows[from]) return undefined
  const nearest = target.tiles.toSorted((one, other) => distanceOf(one, tile) - distanceOf(other, tile))
  return nearest[0]?.index
}

function distanceOf(tile: PlacedTile<unknown>, from: PlacedTile<unknown>): number {
  return Math.abs(tile.left + tile.width / 2 - from.left - from.width / 2)
}
