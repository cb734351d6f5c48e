import type { RequestReference } from '@atelier/usecases'
import { EventSourceParserStream } from 'eventsource-parser/stream'
import type { FalSettings } from '../fal-settings.ts'
import { requestUrl } from '../http/request-url.ts'
import { readStatus, type StatusReply } from './status-reply.ts'

const connectSeconds = 15

/** The statuses of one connection to fal's event stream, in order. Ends quietly when it breaks off or `signal` aborts. */
export async function* statusEvents(
  settings: FalSettings,
  request: RequestReference,
  signal: AbortSignal,
): AsyncGenerator<StatusReply> {
  const stop = new AbortController()
  try {
    const events = await open(settings, request, AbortSignal.any([signal, stop.signal]))
    if (events === null) return
    for await (const event of events) {
      const status = readStatus(parseJson(event.data))
      if (status) yield status
    }
  } catch {
    // A broken connection ends this stream and nothing else: the caller decides whether to take it up again.
  } finally {
    stop.abort()
  }
}

async function open(settings: FalSettings, request: RequestReference, signal: AbortSignal) {
  const slow = new AbortController()
  const timer = setTimeout(() => slow.abort(), connectSeconds * 1000)
  try {
    const response = await (settings.fetch ?? globalThis.fetch)(
      `${requestUrl(settings.queueUrl, request)}/status/stream?logs=1`,
      {
        headers: { authorization: `Key ${settings.key}`, accept: 'text/event-stream' },
        redirect: 'manual',
        signal: AbortSignal.any([signal, slow.signal]),
      },
    )
    if (response.status === 200 && response.body) {
      return response.body.pipeThrough(new TextDecoderStream()).pipeThrough(new EventSourceParserStream())
    }
    await response.body?.cancel()
    return null
  } finally {
    clearTimeout(timer)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
