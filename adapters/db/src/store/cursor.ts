import type { Page } from '@atelier/usecases'

/** A place in a list that runs from new to old: the last row that was shown. */
export interface Place<Id extends string> {
  readonly time: Date
  readonly id: Id
}

interface IdParser<Id extends string> {
  safeParse(value: unknown): { readonly success: true; readonly data: Id } | { readonly success: false }
}

/** Opaque to those who carry it; it names a row, so that rows that come or go in between shift nothing. */
function writeCursor({ time, id }: Place<string>): string {
  return Buffer.from(`${time.getTime()}:${id}`).toString('base64url')
}

/** Null for a cursor that we never gave out. */
export function readCursor<Id extends string>(cursor: string, parser: IdParser<Id>): Place<Id> | null {
  const text = Buffer.from(cursor, 'base64url').toString('utf8')
  const [, time, rest] = /^(\d{1,15}):(.+)$/.exec(text) ?? []
  const id = parser.safeParse(rest)
  return id.success ? { time: new Date(Number(time)), id: id.data } : null
}

/** A page of `limit` items made of up to one row more, which only tells that there is a next page. */
export function pageOf<Row, Item>(
  rows: readonly Row[],
  limit: number,
  row: { readonly item: (row: Row) => Item; readonly place: (row: Row) => Place<string> },
): Page<Item> {
  const shown = rows.slice(0, limit)
  const last = shown.at(-1)
  return {
    items: shown.map(row.item),
    next: rows.length > limit && last ? writeCursor(row.place(last)) : null,
  }
}

/** [DB7] What a cursor that we never gave out leads to: no page at all, rather than a first page by mistake. */
export const noPage = { items: [], next: null } as const
