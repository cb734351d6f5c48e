import type { Page, PageRequest } from '@atelier/usecases'

/** Where an item stands in a list that runs from new to old. */
export interface Place {
  readonly time: string
  readonly id: string
}

const nameOf = ({ time, id }: Place): string => `${time} ${id}`

export function newestFirst<Item>(items: readonly Item[], placeOf: (item: Item) => Place): readonly Item[] {
  return items.toSorted((a, b) => (nameOf(placeOf(a)) < nameOf(placeOf(b)) ? 1 : -1))
}

/** The page after the cursor, which names the last item of the page before; nothing for a cursor never given out. */
export function pageOf<Item>(
  items: readonly Item[],
  { cursor, limit }: PageRequest,
  placeOf: (item: Item) => Place,
): Page<Item> {
  const after = cursor === undefined ? undefined : Buffer.from(cursor, 'base64url').toString('utf8')
  if (after !== undefined && !/^\d{4}-\d\d-\d\dT[\d:.]+Z \w+_[0-9a-f]{32}$/.test(after))
    return { items: [], next: null }
  const sorted = newestFirst(items, placeOf)
  const rest = after === undefined ? sorted : sorted.filter((item) => nameOf(placeOf(item)) < after)
  const shown = rest.slice(0, limit)
  const last = shown.at(-1)
  const next = rest.length > limit && last ? Buffer.from(nameOf(placeOf(last))).toString('base64url') : null
  return { items: shown, next }
}
