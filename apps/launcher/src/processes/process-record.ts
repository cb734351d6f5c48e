import { readFileSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { endProcess } from './end-process.ts'
import { isAlive } from './is-alive.ts'
import { processBirth } from './process-birth.ts'

const Entry = z.object({ name: z.string(), pid: z.int().min(2), birth: z.string() })
type Entry = z.infer<typeof Entry>

/**
 * The children of this launcher, on disk, so that the next launcher can end what this one left behind.
 * Normally children leave by themselves (leave-with-parent); this is for the one that hangs.
 */
export class ProcessRecord {
  readonly #file: string
  #entries: readonly Entry[]

  constructor(file: string) {
    this.#file = file
    this.#entries = readEntries(file)
  }

  add(name: string, pid: number): void {
    const birth = processBirth(pid)
    if (birth === undefined) return
    this.#write([...this.#entries.filter((entry) => entry.pid !== pid), { name, pid, birth }])
  }

  remove(pid: number): void {
    this.#write(this.#entries.filter((entry) => entry.pid !== pid))
  }

  /** Ends what an earlier launcher left running, and answers their names. */
  async endLeftovers(): Promise<readonly string[]> {
    const leftovers = this.#entries.filter(
      (entry) => isAlive(entry.pid) && processBirth(entry.pid) === entry.birth,
    )
    await Promise.all(leftovers.map((entry) => endProcess(entry.pid, 5000)))
    this.#write([])
    return leftovers.map((entry) => entry.name)
  }

  #write(entries: readonly Entry[]): void {
    this.#entries = entries
    writeFileSync(this.#file, JSON.stringify(entries))
  }
}

function readEntries(file: string): readonly Entry[] {
  try {
    return z.array(Entry).parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    // Absent, or cut short by the crash that it is meant for.
    return []
  }
}
