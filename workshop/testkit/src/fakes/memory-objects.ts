import { createHash } from 'node:crypto'
import { objectKey, type ContentType, type ObjectKey, type StoredObject } from '@atelier/assets'
import { fail, ok } from '@atelier/kernel'
import type { ObjectStore, StagedFile } from '@atelier/usecases'

/** Objects that are kept in this process, with a look behind the counter for tests. */
export interface MemoryObjects extends ObjectStore {
  readonly kept: ReadonlyMap<ObjectKey, Uint8Array>
  /** Files that were staged and neither kept nor thrown away: what a crash leaves behind. */
  readonly staged: ReadonlyMap<string, Uint8Array>
  /** Puts an object there at once, as if it had been kept earlier. */
  put(bytes: Uint8Array, contentType: ContentType): StoredObject
}

export function memoryObjects(): MemoryObjects {
  const kept = new Map<ObjectKey, Uint8Array>()
  const staged = new Map<string, Uint8Array>()
  let files = 0
  const put = (bytes: Uint8Array, contentType: ContentType): StoredObject => {
    const sha256 = sha256Of(bytes)
    const key = objectKey(sha256, contentType)
    kept.set(key, bytes)
    return { key, sha256, bytes: bytes.length, contentType }
  }
  return {
    kept,
    staged,
    put,
    async stage(source, limit) {
      const bytes = await collect(source)
      if (bytes.length > limit.bytes) return fail({ code: 'objects/too-large', limit: limit.bytes })
      const path = `/staged/${(files += 1)}`
      staged.set(path, bytes)
      return ok({ path, sha256: sha256Of(bytes), bytes: bytes.length })
    },
    async keep(file, contentType) {
      const bytes = take(staged, file)
      return put(bytes, contentType)
    },
    // What other adapters leave on a disk is not there: its path stands for its bytes.
    keepFile: async (path, contentType) => put(new TextEncoder().encode(path), contentType),
    async discard(file) {
      staged.delete(file.path)
    },
    async open(key, { range, signal } = {}) {
      const bytes = kept.get(key)
      if (!bytes) return null
      const part = range ? bytes.subarray(range.first, range.last + 1) : bytes
      return { size: bytes.length, stream: streamOf(part, signal) }
    },
    sizeOf: async (key) => kept.get(key)?.length ?? null,
    link: (key) => `/files/${key}?e=${never}&s=${signatureOf(key, never)}`,
    allows: (key, query) => query.get('s') === signatureOf(key, query.get('e') ?? ''),
  }
}

function streamOf(bytes: Uint8Array, signal: AbortSignal | undefined): ReadableStream<Uint8Array> {
  // Nothing is handed out before somebody reads, so that whoever leaves first gets nothing.
  const unread = { highWaterMark: 0 }
  const pull = (controller: ReadableStreamDefaultController<Uint8Array>) => {
    if (!signal?.aborted && bytes.length > 0) controller.enqueue(bytes)
    controller.close()
  }
  return new ReadableStream({ pull }, unread)
}

// A test has no time for links that end.
const never = '0'

function signatureOf(key: ObjectKey, end: string): string {
  return sha256Of(new TextEncoder().encode(`${key} ${end}`))
}

function take(staged: Map<string, Uint8Array>, file: StagedFile): Uint8Array {
  const bytes = staged.get(file.path)
  if (!bytes) throw new Error(`${file.path} is not staged`)
  staged.delete(file.path)
  return bytes
}

async function collect(source: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of source) chunks.push(chunk)
  return Buffer.concat(chunks)
}

function sha256Of(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}
