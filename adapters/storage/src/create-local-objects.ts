import { createReadStream } from 'node:fs'
import { rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { Readable } from 'node:stream'
import { objectKey, type ContentType, type ObjectKey, type StoredObject } from '@atelier/assets'
import type { Clock } from '@atelier/kernel'
import type { ByteRange, ObjectStore, OpenObject, StagedFile } from '@atelier/usecases'
import { hashFile } from './hash-file.ts'
import { placeFile } from './place-file.ts'
import { removeAbandoned } from './remove-abandoned.ts'
import { createLinks } from './signed-links.ts'
import { stageStream } from './stage-stream.ts'

export interface LocalObjectsSettings {
  /** Everything lies below it: finished objects in `objects/`, unfinished ones in `staged/`, on one file system. */
  readonly folder: string
  /** Signs links; at least 32 characters. */
  readonly secret: string
  readonly clock: Clock
  /** How long a link is good for at the least, in seconds. A day when it is left out. */
  readonly linkSeconds?: number
}

/** Objects in a folder of this machine: `objects/ab/cd/<sha256>.<extension>`. */
export function createLocalObjects({
  folder,
  secret,
  clock,
  linkSeconds = 86_400,
}: LocalObjectsSettings): ObjectStore {
  const staged = path.join(folder, 'staged')
  removeAbandoned(staged, clock.now())
  const place = (key: ObjectKey) => path.join(folder, 'objects', key.slice(0, 2), key.slice(2, 4), key)

  async function keep(file: StagedFile, contentType: ContentType): Promise<StoredObject> {
    const key = objectKey(file.sha256, contentType)
    await placeFile(file.path, place(key))
    return { key, sha256: file.sha256, bytes: file.bytes, contentType }
  }

  return {
    stage: (source, limit) => stageStream(source, { folder: staged, limit: limit.bytes }),
    keep,
    keepFile: async (file, contentType) => keep({ path: file, ...(await hashFile(file)) }, contentType),
    discard: ({ path: file }) => rm(file, { force: true }),
    open: (key, part = {}) => openObject(place(key), part),
    sizeOf: (key) => sizeOf(place(key)),
    ...createLinks({ secret, clock, linkSeconds }),
  }
}

async function openObject(
  file: string,
  { range, signal }: { readonly range?: ByteRange; readonly signal?: AbortSignal },
): Promise<OpenObject | null> {
  const size = await sizeOf(file)
  if (size === null) return null
  const { first, last } = range ? { first: range.first, last: Math.min(range.last, size - 1) } : whole(size)
  if (first > last || signal?.aborted) return { size, stream: webStream(Readable.from([])) }
  const stream = createReadStream(file, { start: first, end: last })
  // Not the stream's own option: that one ends with an error, and somebody who left is none.
  signal?.addEventListener('abort', () => stream.destroy(), { once: true })
  return { size, stream: webStream(stream) }
}

const whole = (size: number) => ({ first: 0, last: size - 1 })

// Only a file that is not there is no object: a disk that fails must not look like an empty one.
async function sizeOf(file: string): Promise<number | null> {
  try {
    return (await stat(file)).size
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

function webStream(stream: Readable): ReadableStream<Uint8Array> {
  return Readable.toWeb(stream) as ReadableStream<Uint8Array>
}
