import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** What a running PostgreSQL says about itself in its data folder. */
export interface Postmaster {
  readonly pid: number
  readonly port: number
  readonly ready: boolean
}

/** Reads `postmaster.pid`, whose lines are: pid, folder, start time, port, socket folder, address, memory, state. */
export function readPostmaster(cluster: string): Postmaster | undefined {
  const lines = readLines(join(cluster, 'postmaster.pid'))
  const pid = Number(lines[0])
  const port = Number(lines[3])
  if (!Number.isInteger(pid) || pid < 2 || !Number.isInteger(port)) return undefined
  return { pid, port, ready: lines[7]?.trim() === 'ready' }
}

function readLines(file: string): readonly string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
