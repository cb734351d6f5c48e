import type { IncomingMessage, ServerResponse } from 'node:http'

/** One HTTP request as a fal host would see it. */
export interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly method: string
  /** The host of fal that the request is meant for; empty for the emulator's own pages. */
  readonly host: string
  /** The path on that host. */
  readonly path: string
  readonly query: URLSearchParams
  /** The whole body; read once, however often it is asked for. */
  body(): Promise<Buffer>
  /** The body as JSON; undefined when it is not. */
  json(): Promise<unknown>
}

/** Data URIs make for long bodies. */
const mostBytes = 100_000_000

/** Names that fal has used for the same host. */
const aliases: Readonly<Record<string, string>> = {
  'queue.falrun.com': 'queue.fal.run',
  'falrun.com': 'fal.run',
  'rest.alpha.fal.ai': 'rest.fal.ai',
  'v3.fal.media': 'v3b.fal.media',
  'fal.media': 'v3b.fal.media',
}

/** Finds the host in the path (`/__host/<host>/…`) or in `x-fal-target-url`, the header of fal's own proxy protocol. */
export function openExchange(request: IncomingMessage, response: ServerResponse): Exchange {
  const own = new URL(request.url ?? '/', 'http://emulator')
  const target = request.headers['x-fal-target-url']
  const url = typeof target === 'string' && URL.canParse(target) ? new URL(target) : own
  const inPath = /^\/__host\/([^/]+)(\/.*)?$/.exec(url.pathname)
  const host = inPath?.[1] ?? (url === own ? '' : url.hostname)
  let body: Promise<Buffer> | null = null
  const readBody = () => (body ??= collect(request))
  return {
    request,
    response,
    method: request.method ?? 'GET',
    host: aliases[host] ?? host,
    path: inPath ? (inPath[2] ?? '/') : url.pathname,
    query: url.searchParams,
    body: readBody,
    json: async () => parse(await readBody()),
  }
}

async function collect(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of request) {
    if (!(chunk instanceof Buffer)) continue
    length += chunk.length
    if (length > mostBytes) throw new Error('The body is too long')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'))
  } catch {
    return undefined
  }
}
