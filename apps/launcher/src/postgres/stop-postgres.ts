import { isAlive } from '../processes/is-alive.ts'
import { until } from '../processes/until.ts'

/** PostgreSQL's own words for how to stop: break off transactions; or drop everything and recover at the next start. */
const stopModes = { fast: 'SIGINT', immediate: 'SIGQUIT' } as const

/** Stops a server and waits until it is gone. A fast stop that takes longer than 20 seconds becomes an immediate one. */
export async function stopPostgres(pid: number, mode: keyof typeof stopModes = 'fast'): Promise<void> {
  signal(pid, stopModes[mode])
  if (await until(() => !isAlive(pid), { within: 20_000 })) return
  signal(pid, stopModes.immediate)
  if (await until(() => !isAlive(pid), { within: 5000 })) return
  signal(pid, 'SIGKILL')
}

function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch {
    // Gone already.
  }
}
