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

/** An object as a streamed answer, whole or by the range that was asked for; null when it is not there. */
export async function fileResponse(
  objects: ObjectStore,
  request: Request,
  file: FileToSend,
): Promise<Response | null> {
  const asked = request.headers.get('range')
  const whole = asked === null ? await objects.open(file.key) : null
  const headers = { ...harmless, 'content-type': file.contentType, ...file.headers }
  if (whole)
    return new Response(whole.stream, { headers: { ...headers, 'content-length': String(whole.size) } })
  if (asked === null) return null
  return rangeResponse(objects, { ...file, headers }, asked)
}

async function rangeResponse(
  objects: ObjectStore,
  file: FileToSend,
  asked: string,
): Promise<Response | null> {
  const all = await objects.open(file.key)
  if (!all) return null
  const range = parseRange(asked, all.size)
  if (range === 'whole')
    return new Response(all.stream, { headers: { ...file.headers, 'content-length': String(all.size) } })
  await all.stream.cancel()
  if (range === 'impossible')
    return new Response(null, { status: 416, headers: { 'content-range': `bytes */${all.size}` } })
  const part = await objects.open(file.key, range)
  if (!part) return null
  return new Response(part.stream, {
    status: 206,
    headers: {
      ...file.headers,
      'content-range': `bytes ${range.first}-${range.last}/${all.size}`,
      'content-length': String(range.last - range.first + 1),
    },
  })
}
