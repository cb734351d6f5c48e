import type { Emulator } from '../emulator.ts'
import type { Act } from '../faults/fault.ts'
import type { Visit } from '../faults/visit.ts'
import { queueAddress, type QueueAddress } from '../queue/endpoint-address.ts'
import type { Job } from '../queue/job.ts'
import { requestedFile } from '../storage/serve-file.ts'
import type { Exchange } from './exchange.ts'

const requestParts: Readonly<Record<string, Act>> = {
  '': 'result',
  response: 'result',
  status: 'status',
  'status/stream': 'status-stream',
  cancel: 'cancel',
}

/** Says what a request is about before anything is done with it. */
export async function describeVisit(emulator: Emulator, exchange: Exchange): Promise<Visit> {
  const { host, path, method } = exchange
  switch (host) {
    case 'queue.fal.run': {
      const address = queueAddress(path)
      if (address.kind === 'request') return aboutRequest(emulator, exchange, address)
      return aboutInput(exchange, method === 'POST' ? 'submit' : 'other', address.endpoint)
    }
    case 'fal.run': {
      const endpoint = path.replace(/^\//, '').replace(/\/stream$/, '')
      const act = path.endsWith('/stream') ? 'stream' : 'run'
      return aboutInput(exchange, method === 'POST' ? act : 'other', endpoint)
    }
    case 'v3b.fal.media': {
      if (method !== 'GET' && method !== 'HEAD') return plain(exchange, 'upload')
      const requestId = requestedFile(emulator, path)?.requestId ?? ''
      return aboutJob(exchange, 'file', emulator.jobs.find(requestId))
    }
    case 'rest.fal.ai':
      return plain(exchange, 'storage')
    case 'api.fal.ai':
    case 'fal.ai':
      return plain(exchange, 'platform')
    default:
      return plain(exchange, 'other')
  }
}

function plain({ method, host, path }: Exchange, act: Act): Visit {
  const nothing = { endpoint: null, requestId: null, prompt: null, webhookUrl: null, input: undefined }
  return { act, method, host, path, ...nothing }
}

async function aboutInput(exchange: Exchange, act: Act, endpoint: string): Promise<Visit> {
  const input = act === 'other' ? undefined : await exchange.json()
  const webhookUrl = exchange.query.get('fal_webhook')
  return { ...plain(exchange, act), endpoint, input, prompt: promptOf(input), webhookUrl }
}

function aboutRequest(
  emulator: Emulator,
  exchange: Exchange,
  address: Extract<QueueAddress, { kind: 'request' }>,
): Visit {
  const act = requestParts[address.part] ?? 'other'
  const visit = aboutJob(exchange, act, emulator.jobs.find(address.requestId))
  return { ...visit, requestId: address.requestId }
}

function aboutJob(exchange: Exchange, act: Act, job: Job | undefined): Visit {
  if (!job) return plain(exchange, act)
  const { endpoint, requestId, webhookUrl, input } = job
  return { ...plain(exchange, act), endpoint, requestId, webhookUrl, prompt: promptOf(input) }
}

function promptOf(input: unknown): string | null {
  if (typeof input !== 'object' || input === null || !('prompt' in input)) return null
  return typeof input.prompt === 'string' ? input.prompt : null
}
