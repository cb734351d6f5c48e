import type { ContentType, ObjectKey } from '@atelier/assets'
import type { ObjectStore } from '@atelier/usecases'
import { parseRange } from './parse-range.ts'

interface FileToSend {
  readonly key: ObjectKey
  readonly contentType: ContentType
  readonly headers: Readonly<Record<string, string>>
}

// What a browser gets here is data, never a document that could act in our name.
const harmless = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cross-origin-resource-policy': 'same-site',
  'accept-ranges': 'bytes',
}

/**
 * An object as a streamed answer, whole or by the range that was asked for; null when it is not there.
 * Nothing stays open for somebody who only asked for the headers or who has left.
 */
export async function fileResponse(
  objects: ObjectStore,
  request: Request,
  file: FileToSend,
): Promise<Response | null> {
  const size = await objects.sizeOf(file.key)
  if (size === null) return null
  const headers = { ...harmless, 'content-type': file.contentType, ...file.headers }
  const range = parseRange(request.headers.get('range') ?? '', size)
  if (range === 'impossible')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${size}` } })
  const part = range === 'whole' ? {} : { range }
  const opened =
    request.method === 'HEAD' ? null : await objects.open(file.key, { ...part, signal: request.signal })
  const body = opened?.stream ?? null
  if (range === 'whole')
    return new Response(body, { headers: { ...headers, 'content-length': String(size) } })
  const partial = {
    'content-range': `bytes ${range.first}-${range.last}/${size}`,
    'content-length': String(range.last - range.first + 1),
  }
  return new Response(body, { status: 206, headers: { ...headers, ...partial } })
}
