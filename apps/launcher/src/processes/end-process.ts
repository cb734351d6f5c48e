import { isAlive } from './is-alive.ts'
import { until } from './until.ts'

/**
 * Ends a process and what it started: politely, then by force after `patience` milliseconds. It must lead its own
 * process group, as all children of the launcher do.
 */
export async function endProcess(pid: number, patience: number): Promise<void> {
  send(pid, 'SIGTERM')
  await until(() => !isAlive(pid), { within: patience })
  endGroup(pid)
  send(pid, 'SIGKILL')
  await until(() => !isAlive(pid), { within: 2000 })
}

/** Ends by force what a process left behind in its group: a build worker, a decoder of a film. */
export function endGroup(leader: number): void {
  send(-leader, 'SIGKILL')
}

function send(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal)
  } catch {
    // Already gone, which is what was wanted.
  }
}
