import { readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const longestMilliseconds = 24 * 60 * 60 * 1000

/** Removes previews that a crash left behind: those of a live process are moved away within seconds. */
export function removeLeftovers(folder: string): void {
  const now = Date.now()
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('preview-')) continue
    const path = join(folder, name)
    const status = statSync(path, { throwIfNoEntry: false })
    if (status && now - status.mtimeMs > longestMilliseconds) rmSync(path, { force: true })
  }
}
