import { createHash, randomUUID } from 'node:crypto'
import { mkdir, open, rm, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import type { StagedFile, TooLarge } from '@atelier/usecases'

/** Writes a stream to a temporary file, hashing on the way; the bytes are on the disk when it answers. Leaves nothing behind when it fails. */
export async function stageStream(
  source: AsyncIterable<Uint8Array>,
  place: { readonly folder: string; readonly limit: number },
): Promise<Result<StagedFile, TooLarge>> {
  await mkdir(place.folder, { recursive: true })
  const file = path.join(place.folder, randomUUID())
  const handle = await open(file, 'wx')
  let kept = false
  try {
    const written = await write(handle, source, place.limit)
    if (written === null) return fail({ code: 'objects/too-large', limit: place.limit })
    await handle.sync()
    kept = true
    return ok({ path: file, ...written })
  } finally {
    await handle.close()
    if (!kept) await rm(file, { force: true })
  }
}

async function write(
  handle: FileHandle,
  source: AsyncIterable<Uint8Array>,
  limit: number,
): Promise<{ sha256: string; bytes: number } | null> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of source) {
    bytes += chunk.length
    if (bytes > limit) return null
    hash.update(chunk)
    await handle.writeFile(chunk)
  }
  return { sha256: hash.digest('hex'), bytes }
}
