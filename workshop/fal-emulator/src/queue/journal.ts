import {
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'
import { Job } from './job.ts'

const Line = z.union([z.object({ job: Job }), z.object({ requestId: z.string(), change: Job.partial() })])

/** How many jobs are taken over from an earlier session. */
const mostKept = 5000

/** Stands for the emulator's own address, which may be another after a restart. */
const originMark = '{emulator-origin}'

/** The jobs of all sessions as lines of JSON: what was accepted is known again after a restart. */
export class Journal {
  readonly #path: string
  readonly #origin: string
  #file: number
  #closed = false

  private constructor(path: string, origin: string) {
    this.#path = path
    this.#origin = origin
    this.#file = openSync(path, 'a')
  }

  static open(path: string, origin: string): { journal: Journal; jobs: Job[] } {
    mkdirSync(dirname(path), { recursive: true })
    const jobs = existsSync(path) ? replay(readFileSync(path, 'utf8').replaceAll(originMark, origin)) : []
    const journal = new Journal(path, origin)
    journal.rewrite(jobs)
    return { journal, jobs }
  }

  /** Written before the caller goes on: an accepted job must not be forgotten. */
  write(line: z.input<typeof Line>): void {
    // What a stopped emulator still had in hand is taken up again by the next one.
    if (!this.#closed) writeSync(this.#file, this.#text(line))
  }

  /** Puts one line for each job in place of their history. */
  rewrite(jobs: readonly Job[]): void {
    closeSync(this.#file)
    writeFileSync(`${this.#path}.new`, jobs.map((job) => this.#text({ job })).join(''))
    renameSync(`${this.#path}.new`, this.#path)
    this.#file = openSync(this.#path, 'a')
  }

  close(): void {
    this.#closed = true
    closeSync(this.#file)
  }

  #text(line: z.input<typeof Line>): string {
    return `${JSON.stringify(line).replaceAll(this.#origin, originMark)}\n`
  }
}

function replay(text: string): Job[] {
  const jobs = new Map<string, Job>()
  for (const line of text.split('\n').map(parseLine)) {
    if (line === null) continue
    if ('job' in line) jobs.set(line.job.requestId, line.job)
    else Object.assign(jobs.get(line.requestId) ?? {}, line.change)
  }
  return [...jobs.values()].slice(-mostKept)
}

/** Null for a line that was cut off when the emulator was killed. */
function parseLine(text: string) {
  try {
    return Line.parse(JSON.parse(text))
  } catch {
    return null
  }
}
