import { createHash, randomUUID } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { appendFile, rename, rm } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { FileStore } from './file-store.ts'
import type { StoredFile } from './stored-file.ts'

interface Pending {
  readonly file: StoredFile
  readonly parts: Map<number, { readonly etag: string; readonly path: string }>
}

interface Part {
  readonly partNumber: number
  readonly etag: string
}

/** Uploads that have been announced and not yet finished. They don't outlive the process, nor do fal's upload addresses live long. */
export class Uploads {
  readonly #files: FileStore
  readonly #pending = new Map<string, Pending>()

  constructor(files: FileStore) {
    this.#files = files
  }

  /** A token that stands for the right to send this file. */
  announce(file: StoredFile): string {
    const token = randomUUID()
    this.#pending.set(token, { file, parts: new Map() })
    return token
  }

  /** Takes the whole file in one piece; null when the token is not for this file. */
  async take(token: string, id: string, content: Readable): Promise<StoredFile | null> {
    const pending = this.#pending.get(token)
    if (pending?.file.id !== id) return null
    const file = await this.#files.receive(pending.file, content)
    this.#pending.delete(token)
    return file
  }

  /** Takes one part and gives its etag. A part sent again replaces the earlier one. */
  async takePart(token: string, partNumber: number, content: Readable): Promise<string | null> {
    const pending = this.#pending.get(token)
    if (!pending) return null
    const path = `${this.#files.path(pending.file)}.part-${partNumber}`
    const hash = createHash('md5')
    content.on('data', (chunk: Buffer) => hash.update(chunk))
    await pipeline(content, createWriteStream(path))
    const etag = hash.digest('hex')
    pending.parts.set(partNumber, { etag, path })
    return etag
  }

  /** Joins the parts in their order; null when one of them is not as it was received. */
  async complete(token: string, parts: readonly Part[]): Promise<StoredFile | null> {
    const pending = this.#pending.get(token)
    const paths = parts
      .toSorted((one, other) => one.partNumber - other.partNumber)
      .flatMap(({ partNumber, etag }) => {
        const part = pending?.parts.get(partNumber)
        return part?.etag === etag ? [part.path] : []
      })
    const [first, ...rest] = paths
    if (!pending || first === undefined || paths.length !== parts.length) return null
    for (const path of rest) {
      await appendFile(first, createReadStream(path))
      await rm(path)
    }
    await rename(first, this.#files.path(pending.file))
    this.#pending.delete(token)
    return this.#files.adopt(pending.file)
  }
}
