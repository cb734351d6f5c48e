/** What the layout needs to know of a picture: its pixels. */
export interface Shape {
  readonly width: number
  readonly height: number
}

export interface PlacedTile<Item> {
  readonly item: Item
  /** Place in the whole list. */
  readonly index: number
  /** CSS pixels from the left edge of the row. */
  readonly left: number
  readonly width: number
}

export interface JustifiedRow<Item> {
  readonly height: number
  readonly tiles: readonly PlacedTile<Item>[]
}

export interface RowLayout {
  /** Width of the grid in CSS pixels. */
  readonly width: number
  /** The height that rows aim at; each differs a little, so that it fills the width exactly. */
  readonly rowHeight: number
  readonly gap: number
  /** More will come: an unfinished last row waits for it instead of being laid out twice. */
  readonly more: boolean
}

// A last row that does not fill the width becomes at most this much higher than the others.
const mostStretch = 1.2
// Panoramas and slivers would make rows of a few pixels; beyond this they are cropped.
const widestRatio = 4
const narrowestRatio = 1 / 3

/** Rows of equal height in which every picture keeps its shape and which fill the width to the pixel. */
export function justifiedRows<Item extends Shape>(
  items: readonly Item[],
  layout: RowLayout,
): JustifiedRow<Item>[] {
  const rows: JustifiedRow<Item>[] = []
  if (layout.width <= 0) return rows
  let first = 0
  let ratios = 0
  for (const [index, item] of items.entries()) {
    const wider = ratios + ratioOf(item)
    const count = index - first + 1
    if (heightOf(wider, count, layout) > layout.rowHeight) {
      ratios = wider
      continue
    }
    // The row fits with this picture or better without it, whichever comes closer to the height aimed at.
    const withoutIt =
      count > 1 && isCloser(heightOf(ratios, count - 1, layout), heightOf(wider, count, layout), layout)
    const end = withoutIt ? index : index + 1
    rows.push(placeRow(items, { first, end, tallest: Number.POSITIVE_INFINITY }, layout))
    first = end
    ratios = withoutIt ? ratioOf(item) : 0
  }
  if (first < items.length && (!layout.more || rows.length === 0)) {
    rows.push(placeRow(items, { first, end: items.length, tallest: layout.rowHeight * mostStretch }, layout))
  }
  return rows
}

/** Width over height, held within what a row can show. */
export function ratioOf({ width, height }: Shape): number {
  return Math.min(widestRatio, Math.max(narrowestRatio, width / Math.max(1, height)))
}

function placeRow<Item extends Shape>(
  items: readonly Item[],
  { first, end, tallest }: { first: number; end: number; tallest: number },
  layout: RowLayout,
): JustifiedRow<Item> {
  const members = items.slice(first, end)
  const exact = heightOf(
    members.reduce((sum, item) => sum + ratioOf(item), 0),
    members.length,
    layout,
  )
  const height = Math.min(exact, tallest)
  let left = 0
  const tiles = members.map((item, offset) => {
    const right = left + ratioOf(item) * height
    const tile = {
      item,
      index: first + offset,
      left: Math.round(left),
      width: Math.round(right) - Math.round(left),
    }
    left = right + layout.gap
    return tile
  })
  return { height: Math.round(height), tiles }
}

function heightOf(ratios: number, count: number, { width, gap }: RowLayout): number {
  return ratios === 0 ? Number.POSITIVE_INFINITY : (width - gap * (count - 1)) / ratios
}

function isCloser(one: number, other: number, { rowHeight }: RowLayout): boolean {
  return Math.abs(one - rowHeight) < Math.abs(other - rowHeight)
}
