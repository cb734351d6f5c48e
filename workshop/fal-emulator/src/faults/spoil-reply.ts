import type { ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Reply } from '../http/reply.ts'
import type { FaultAction } from './fault.ts'

type FileFault = Extract<FaultAction, { kind: 'file' }>

const page = '<!doctype html><title>Error</title><h1>Something went wrong</h1>'

/** Changes a reply as the faults demand: another content, a cut, a pause, or a trickle. */
export function spoilReply(reply: Reply, actions: readonly FaultAction[]): Reply {
  return actions.reduce((spoilt, action) => {
    if (action.kind === 'file') return spoilFile(spoilt, action)
    return action.kind === 'slow-body' ? trickle(spoilt, action.bytesPerSecond) : spoilt
  }, reply)
}

function spoilFile(reply: Reply, { mode, atByte, milliseconds }: FileFault): Reply {
  if (mode === 'missing') return { kind: 'whole', status: 404, headers: {}, body: 'Not Found' }
  if (mode === 'html')
    return { kind: 'whole', status: 200, headers: { 'content-type': 'text/html' }, body: page }
  if (reply.kind === 'streamed') return reply
  const body = Buffer.from(reply.body)
  const start = body.subarray(0, atByte)
  if (mode === 'truncated') {
    return { ...reply, headers: { ...reply.headers, 'content-length': String(start.length) }, body: start }
  }
  return written(reply, body, async (response) => {
    response.write(start)
    await sleep(mode === 'cut' ? 20 : milliseconds)
    if (mode === 'cut') response.destroy()
    else response.end(body.subarray(atByte))
  })
}

function trickle(reply: Reply, bytesPerSecond: number): Reply {
  if (reply.kind === 'streamed') return reply
  const body = Buffer.from(reply.body)
  const size = Math.max(1, Math.ceil(bytesPerSecond / 100))
  return written(reply, body, async (response) => {
    for (let start = 0; start < body.length && !response.destroyed; start += size) {
      response.write(body.subarray(start, start + size))
      await sleep((size * 1000) / bytesPerSecond)
    }
    response.end()
  })
}

function written(reply: Reply, body: Buffer, write: (response: ServerResponse) => Promise<void>): Reply {
  const headers = { ...reply.headers, 'content-length': String(body.length) }
  return { kind: 'streamed', status: reply.status, headers, write }
}
