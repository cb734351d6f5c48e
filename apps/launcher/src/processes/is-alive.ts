import { readFileSync } from 'node:fs'

/**
 * Whether a process still runs. A zombie does not: where nothing reaps orphans (many containers), a signal to one
 * succeeds for ever.
 */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
  return processState(pid) !== 'Z'
}

function processState(pid: number): string | undefined {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return fields.slice(fields.lastIndexOf(')') + 2)[0]
  } catch {
    return undefined
  }
}
