import { createReadStream } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { emptyReply, jsonReply, type Reply } from '../http/reply.ts'
import type { StoredFile } from './stored-file.ts'

/** `GET v3b.fal.media/files/b/{id}/{name}`: open to anyone, in whole or in part. */
export async function serveFile(emulator: Emulator, { exchange, actions }: Call): Promise<Reply> {
  const file = requestedFile(emulator, exchange.path)
  if (file === null) return jsonReply(404, { detail: 'File not found' })
  const range = askedRange(exchange.request.headers.range, file.size)
  if (range === 'outside') return emptyReply(416, { 'content-range': `bytes */${file.size}` })
  const { start, end } = range ?? { start: 0, end: file.size - 1 }
  const headers = {
    'content-type': file.contentType,
    'content-length': String(end - start + 1),
    'accept-ranges': 'bytes',
    'cache-control': 'public, max-age=5184000, immutable',
    etag: `"${file.id}"`,
    ...(range === null ? {} : { 'content-range': `bytes ${start}-${end}/${file.size}` }),
  }
  const status = range === null ? 200 : 206
  const path = emulator.files.path(file)
  // A fault works on the bytes themselves, so they must be at hand.
  if (actions.length > 0 || file.size === 0) {
    const bytes = await readFile(path)
    return { kind: 'whole', status, headers, body: bytes.subarray(start, end + 1) }
  }
  return {
    kind: 'streamed',
    status,
    headers,
    write: (response) => pipeline(createReadStream(path, { start, end }), response),
  }
}

/** The file behind a path of the media host; null when there is none. */
export function requestedFile(emulator: Emulator, path: string): StoredFile | null {
  const [, id = '', name = ''] = /^\/files\/b\/([0-9a-f]{8})\/([^/]+)$/.exec(path) ?? []
  return emulator.files.find(id, name)
}

/** The one range of a Range header; null asks for everything, as does a header in a form we don't know. */
function askedRange(
  header: string | undefined,
  size: number,
): { start: number; end: number } | 'outside' | null {
  const [, first, last] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? []
  if (first === undefined || last === undefined || first + last === '') return null
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first)
  const end = first === '' || last === '' ? size - 1 : Math.min(Number(last), size - 1)
  return start > end || start >= size ? 'outside' : { start, end }
}
