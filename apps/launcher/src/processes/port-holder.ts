import { readdirSync, readFileSync, readlinkSync } from 'node:fs'
import { processCommand } from './process-command.ts'

/** Who listens on a port of this machine, as far as this user may see; for a message to a person. */
export function portHolder(port: number): { pid: number; command: string } | undefined {
  const sockets = listeningSockets(port)
  if (sockets.size === 0) return undefined
  const pid = listFolder('/proc')
    .filter((name) => /^\d+$/.test(name))
    .find((name) => holdsOneOf(name, sockets))
  if (pid === undefined) return undefined
  return { pid: Number(pid), command: processCommand(Number(pid)) ?? 'unknown' }
}

function listeningSockets(port: number): Set<string> {
  const ending = `:${port.toString(16).toUpperCase().padStart(4, '0')}`
  const listening = '0A'
  const rows = ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((table) => readLines(table))
  const columns = rows.map((row) => row.trim().split(/\s+/))
  const matching = columns.filter((row) => row[1]?.endsWith(ending) === true && row[3] === listening)
  return new Set(matching.map((row) => `socket:[${row[9]}]`))
}

function holdsOneOf(pid: string, sockets: ReadonlySet<string>): boolean {
  return listFolder(`/proc/${pid}/fd`).some((handle) => sockets.has(linkTarget(`/proc/${pid}/fd/${handle}`)))
}

function listFolder(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

function linkTarget(link: string): string {
  try {
    return readlinkSync(link)
  } catch {
    return ''
  }
}

function readLines(file: string): string[] {
  try {
    return readFileSync(file, 'utf8').split('\n')
  } catch {
    return []
  }
}
