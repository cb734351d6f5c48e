import { randomBytes } from 'node:crypto'
import { createWriteStream, existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs'
import { appendFile, readFile, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { wallClock } from '../wall-clock.ts'
import { StoredFile } from './stored-file.ts'

interface Wish {
  readonly name: string
  readonly contentType: string
  readonly lifetimeSeconds: number | null
  readonly requestId?: string
}

/** The files of all sessions, in one folder, with an index beside them. */
export class FileStore {
  readonly #folder: string
  readonly #origin: string
  readonly #files = new Map<string, StoredFile>()

  private constructor(folder: string, origin: string) {
    this.#folder = folder
    this.#origin = origin
    mkdirSync(join(folder, 'files'), { recursive: true })
    for (const file of readIndex(this.#index)) this.#files.set(file.id, file)
  }

  static open(folder: string, origin: string): FileStore {
    return new FileStore(folder, origin)
  }

  /** An address for a file that is yet to come; it can be fetched once {@link receive} has its bytes. */
  reserve({ name, contentType, lifetimeSeconds, requestId }: Wish): StoredFile {
    let id = randomBytes(4).toString('hex')
    while (this.#files.has(id)) id = randomBytes(4).toString('hex')
    const expiresAt = lifetimeSeconds === null ? null : wallClock() + lifetimeSeconds * 1000
    return { id, name: safeName(name), contentType, size: 0, requestId: requestId ?? null, expiresAt }
  }

  /** Writes the bytes of a reserved file. A broken stream leaves nothing behind. */
  async receive(reserved: StoredFile, content: Buffer | Readable): Promise<StoredFile> {
    const path = this.path(reserved)
    const partial = `${path}.${randomBytes(4).toString('hex')}.partial`
    try {
      await pipeline(
        content instanceof Readable ? content : Readable.from([content]),
        createWriteStream(partial),
      )
      await rename(partial, path)
    } catch (error) {
      await rm(partial, { force: true })
      throw error
    }
    return this.adopt(reserved)
  }

  /** Enters a file whose bytes are already at its path. */
  async adopt(reserved: StoredFile): Promise<StoredFile> {
    const { size } = await stat(this.path(reserved))
    const file = { ...reserved, size }
    this.#files.set(file.id, file)
    await appendFile(this.#index, `${JSON.stringify(file)}\n`)
    return file
  }

  /** Null when there is no such file or its time is over. */
  find(id: string, name: string): StoredFile | null {
    const file = this.#files.get(id)
    if (file?.name !== name) return null
    return file.expiresAt !== null && file.expiresAt <= wallClock() ? null : file
  }

  path({ id, name }: StoredFile): string {
    return join(this.#folder, 'files', `${id}-${name}`)
  }

  url({ id, name }: StoredFile): string {
    return `${this.#origin}/__host/v3b.fal.media/files/b/${id}/${name}`
  }

  /** The bytes of one of our own addresses; null for any other. */
  async readByUrl(url: string): Promise<Buffer | null> {
    const match = /\/files\/b\/([0-9a-f]{8})\/([^/?#]+)$/.exec(url)
    const file = this.find(match?.[1] ?? '', match?.[2] ?? '')
    return file === null ? null : readFile(this.path(file))
  }

  clear(): void {
    this.#files.clear()
    rmSync(join(this.#folder, 'files'), { recursive: true, force: true })
    rmSync(this.#index, { force: true })
    mkdirSync(join(this.#folder, 'files'), { recursive: true })
  }

  get #index(): string {
    return join(this.#folder, 'files.jsonl')
  }
}

/** A name that is the same on disk and in an address. */
function safeName(name: string): string {
  const safe = name.replaceAll(/[^A-Za-z0-9._-]/g, '_').slice(-100)
  return /^[._]*$/.test(safe) ? 'file' : safe
}

function readIndex(path: string): StoredFile[] {
  if (!existsSync(path)) return []
  return readFileSync(path, 'utf8').split('\n').flatMap(parseLine)
}

/** Nothing for a line that was cut off when the emulator was killed. */
function parseLine(line: string): StoredFile[] {
  try {
    return [StoredFile.parse(JSON.parse(line))]
  } catch {
    return []
  }
}
