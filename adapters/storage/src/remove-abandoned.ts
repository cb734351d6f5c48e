import { readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'

const longestMilliseconds = 24 * 60 * 60 * 1000

/** Removes what a crash left half-written. A file that is being written now is never a day old. */
export function removeAbandoned(folder: string, now: Date): void {
  if (!statSync(folder, { throwIfNoEntry: false })) return
  for (const name of readdirSync(folder)) {
    const file = path.join(folder, name)
    const status = statSync(file, { throwIfNoEntry: false })
    if (status && now.getTime() - status.mtimeMs > longestMilliseconds) rmSync(file, { force: true })
  }
}
