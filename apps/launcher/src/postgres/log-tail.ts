import { existsSync, readFileSync, rmSync, statSync } from 'node:fs'

const limit = 10 * 1024 * 1024

/** The end of PostgreSQL's log: what was written since this was made. A log above 10 MiB is begun anew. */
export class LogTail {
  readonly file: string
  readonly #from: number

  constructor(file: string) {
    this.file = file
    if (existsSync(file) && statSync(file).size > limit) rmSync(file)
    this.#from = existsSync(file) ? statSync(file).size : 0
  }

  /** At most the last twenty lines. */
  sinceOpened(): string {
    if (!existsSync(this.file)) return '(no log)'
    return readFileSync(this.file)
      .subarray(this.#from)
      .toString('utf8')
      .trim()
      .split('\n')
      .slice(-20)
      .join('\n')
  }
}
