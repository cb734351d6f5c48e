import type { Reply, ReplyHeaders } from './reply.ts'

/** A reply of server-sent events; it ends with the last event, or when the reader leaves. */
export function eventStream(
  events: (signal: AbortSignal) => AsyncIterable<unknown>,
  headers: ReplyHeaders,
): Reply {
  const all = { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache', ...headers }
  return {
    kind: 'streamed',
    status: 200,
    headers: all,
    async write(response) {
      const left = new AbortController()
      response.once('close', () => left.abort())
      response.flushHeaders()
      for await (const event of events(left.signal)) {
        if (left.signal.aborted) return
        response.write(`data: ${JSON.stringify(event)}\n\n`)
      }
      response.end()
    },
  }
}
