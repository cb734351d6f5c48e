import { failpointNames, type Failpoint } from '@atelier/usecases'
import { readFileSync, writeFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

interface Order {
  readonly name: string
  /** The process to kill; this one when it is left out. */
  readonly pidFile: string | undefined
  /** Written before the kill, so that a restarted process does not fall into the same hole again. */
  readonly doneFile: string
}

/**
 * Crashes on order, for the crash tests: `name|doneFile[|pidFile]` kills a process with SIGKILL the first time
 * the moment `name` comes. With no order every failpoint is a function that does nothing.
 * Throws on an order for a moment that does not exist.
 */
export function createFailpoint(order: string | undefined): Failpoint {
  if (!order) return async () => {}
  const { name, doneFile, pidFile } = parse(order)
  return async (reached) => {
    if (reached !== name || exists(doneFile)) return
    // A request that was just written needs a moment to reach the other side before its sender dies.
    if (name === 'after-post') await sleep(150)
    writeFileSync(doneFile, String(process.pid))
    process.kill(pidFile ? Number(readFileSync(pidFile, 'utf8').split('\n')[0]) : process.pid, 'SIGKILL')
    // What follows must meet the world as the crash left it.
    await sleep(50)
  }
}

function parse(order: string): Order {
  const [name, doneFile, pidFile] = order.split('|')
  const known: readonly string[] = failpointNames
  if (!name || !known.includes(name) || !doneFile) throw new Error(`FAILPOINT=${order} names no failpoint`)
  return { name, doneFile, pidFile }
}

function exists(file: string): boolean {
  try {
    readFileSync(file)
    return true
  } catch {
    return false
  }
}
