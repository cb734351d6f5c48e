import type { ServerResponse } from 'node:http'

export type ReplyHeaders = Readonly<Record<string, string>>

/** What a handler answers. Faults can still change it, which is why handlers don't write to the connection themselves. */
export type Reply =
  | {
      readonly kind: 'whole'
      readonly status: number
      readonly headers: ReplyHeaders
      readonly body: Buffer | string
    }
  | {
      readonly kind: 'streamed'
      readonly status: number
      readonly headers: ReplyHeaders
      write(response: ServerResponse): Promise<void>
    }

export function jsonReply(status: number, body: unknown, headers: ReplyHeaders = {}): Reply {
  const all = { 'content-type': 'application/json', ...headers }
  return { kind: 'whole', status, headers: all, body: JSON.stringify(body) }
}

export function emptyReply(status: number, headers: ReplyHeaders = {}): Reply {
  return { kind: 'whole', status, headers, body: '' }
}

/** Answers for a path that the host does not have. */
export const notFound: Reply = jsonReply(404, { detail: 'Not Found' })
export const methodNotAllowed: Reply = jsonReply(405, { detail: 'Method Not Allowed' })
