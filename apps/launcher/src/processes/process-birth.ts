import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

/**
 * When a process was born, as an opaque word. Process ids come round again; an id together with its birth does not,
 * so that a note "this one is ours" never ends a stranger.
 */
export function processBirth(pid: number): string | undefined {
  return process.platform === 'linux' ? birthFromKernel(pid) : birthFromList(pid)
}

function birthFromKernel(pid: number): string | undefined {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The second field is the program's name and may hold spaces; the birth is the twenty-second.
    const afterName = fields.slice(fields.lastIndexOf(')') + 2).split(' ')
    return `${boot}/${afterName[19]}`
  } catch {
    return undefined
  }
}

function birthFromList(pid: number): string | undefined {
  try {
    return execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim()
  } catch {
    return undefined
  }
}
