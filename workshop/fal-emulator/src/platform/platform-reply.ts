import { jsonReply, type Reply } from '../http/reply.ts'

const statuses = {
  authorization_error: 401,
  validation_error: 400,
  not_found: 404,
  not_implemented: 501,
} as const

/** An error in the envelope that `api.fal.ai` uses, and no other host. */
export function platformError(type: keyof typeof statuses, message: string): Reply {
  return jsonReply(statuses[type], { error: { type, message } })
}

/** One page of a list. A cursor is the number of entries before the page, as text that nobody should read. */
export function page<Entry>(entries: readonly Entry[], query: URLSearchParams) {
  const limit = Math.min(Math.max(Number(query.get('limit') ?? 50) || 50, 1), 100)
  const cursor = Buffer.from(query.get('cursor') ?? '', 'base64').toString()
  const start = /^\d+$/.test(cursor) ? Number(cursor) : 0
  const end = start + limit
  const more = end < entries.length
  return {
    entries: entries.slice(start, end),
    next_cursor: more ? Buffer.from(String(end)).toString('base64') : null,
    has_more: more,
  }
}

/** A repeated parameter, or a single one with commas; empty when it is absent. */
export function listed(query: URLSearchParams, name: string): string[] {
  return query.getAll(name).flatMap((value) => value.split(',').filter(Boolean))
}
