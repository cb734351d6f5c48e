import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, notFound, type Reply } from '../http/reply.ts'
import { lifetimeSeconds } from './lifecycle.ts'

const Completion = z.object({ parts: z.array(z.object({ partNumber: z.int().min(1), etag: z.string() })) })

const refused = jsonReply(403, { detail: 'The upload address is not valid' })

/** Everything that is sent to `v3b.fal.media`: whole files, parts, and the Python client's own form. */
export async function receiveUpload(emulator: Emulator, call: Call): Promise<Reply> {
  const { method, path } = call.exchange
  if (method === 'POST' && path.startsWith('/files/upload')) return fromPython(emulator, call)
  const whole = /^\/files\/b\/([0-9a-f]{8})\/[^/]+$/.exec(path)
  if (method === 'PUT' && whole) return takeWhole(emulator, call, whole[1] ?? '')
  const part = /^\/files\/b\/[0-9a-f]{8}\/[^/]+\/multipart\/([^/]+)\/(\d+|complete)$/.exec(path)
  const [, token = '', step = ''] = part ?? []
  if (method === 'PUT' && part && step !== 'complete')
    return takePart(emulator, call, { token, number: Number(step) })
  if (method === 'POST' && step === 'complete') return complete(emulator, call, token)
  return notFound
}

async function takeWhole(emulator: Emulator, { exchange }: Call, id: string): Promise<Reply> {
  const file = await emulator.uploads.take(exchange.query.get('upload') ?? '', id, exchange.request)
  return file === null ? refused : jsonReply(200, {})
}

async function takePart(
  emulator: Emulator,
  { exchange }: Call,
  part: { token: string; number: number },
): Promise<Reply> {
  const etag = await emulator.uploads.takePart(part.token, part.number, exchange.request)
  return etag === null ? refused : jsonReply(200, { partNumber: part.number, etag }, { etag })
}

async function complete(emulator: Emulator, { exchange }: Call, token: string): Promise<Reply> {
  const body = Completion.safeParse(await exchange.json())
  if (!body.success) return jsonReply(422, { detail: 'The list of parts is missing' })
  const file = await emulator.uploads.complete(token, body.data.parts)
  if (file === null) return jsonReply(400, { detail: 'The parts are not those that were sent' })
  return jsonReply(200, { url: emulator.files.url(file) })
}

/** `POST /files/upload` takes a file at once, `POST /files/upload/multipart` begins one in parts. */
async function fromPython(emulator: Emulator, { exchange }: Call): Promise<Reply> {
  const { headers } = exchange.request
  if (!headers.authorization?.startsWith('Bearer ')) return jsonReply(401, { detail: 'Missing upload token' })
  const file = emulator.files.reserve({
    name: String(headers['x-fal-file-name'] ?? 'file'),
    contentType: headers['content-type'] ?? 'application/octet-stream',
    lifetimeSeconds: lifetimeSeconds(headers),
  })
  const url = emulator.files.url(file)
  if (exchange.path === '/files/upload/multipart') {
    return jsonReply(200, { access_url: url, uploadId: emulator.uploads.announce(file) })
  }
  if (exchange.path !== '/files/upload') return notFound
  await emulator.files.receive(file, exchange.request)
  return jsonReply(200, { access_url: url })
}
