import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmulator, type EmulatorOptions } from '../start-emulator.ts'
import { quickArtist } from './quick-artist.ts'

export interface Answered {
  readonly status: number
  readonly headers: Headers
  readonly text: string
  /** The body as JSON, undefined when it is none. */
  readonly body: unknown
}

interface Order {
  readonly method?: string
  readonly json?: unknown
  readonly body?: string
  readonly headers?: Record<string, string>
}

const queue = 'queue.fal.run'
const key = 'trial:secret'

/** An emulator for one test: quick, with its own folder, and words for what tests do with it. */
export async function beginTrial(options: Partial<EmulatorOptions> = {}) {
  const folder = options.folder ?? (await mkdtemp(join(tmpdir(), 'fal-emulator-')))
  const quick = { queueMilliseconds: 0, runMilliseconds: 5, artist: quickArtist }
  const emulator = await startEmulator({ ...quick, ...options, folder })
  const at = (host: string, path: string) => `${emulator.origin}/__host/${host}${path}`
  const call = (host: string, path: string, order: Order = {}) =>
    send(at(host, path), { ...order, headers: { authorization: `Key ${key}`, ...order.headers } })
  const control = (path: string, json?: unknown) =>
    send(`${emulator.origin}/__emulator${path}`, json === undefined ? {} : { method: 'POST', json })
  return {
    emulator,
    folder,
    at,
    call,
    control,
    get: (url: string, headers: Record<string, string> = {}) =>
      send(url, { headers: { authorization: `Key ${key}`, ...headers } }),
    /** Submits to an endpoint and gives the reply. */
    submit: (endpoint: string, input: unknown, query = '') =>
      call(queue, `/${endpoint}${query}`, { method: 'POST', json: input }),
    fault: (match: object, action: object) => control('/faults', { match, action }),
    async end() {
      await emulator.stop()
      if (options.folder === undefined) await rm(folder, { recursive: true, force: true, maxRetries: 10 })
    },
  }
}

export type Trial = Awaited<ReturnType<typeof beginTrial>>

async function send(url: string, { method, json, body, headers }: Order): Promise<Answered> {
  const content = json === undefined ? body : JSON.stringify(json)
  const response = await fetch(url, {
    method: method ?? 'GET',
    ...(content === undefined ? {} : { body: content }),
    headers: { ...(json === undefined ? {} : { 'content-type': 'application/json' }), ...headers },
  })
  const text = await response.text()
  return { status: response.status, headers: response.headers, text, body: parse(text) }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
