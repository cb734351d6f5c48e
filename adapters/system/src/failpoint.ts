import { readFileSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { failpointNames, type Failpoint } from '@atelier/usecases'
import { z } from 'zod'

const Order = z.strictObject({
  name: z.enum(failpointNames),
  /** The process to kill; the one that comes to the failpoint when it is left out. */
  pid: z.int().positive().optional(),
})

/**
 * Crashes on order, for the crash tests: while `orderFile` holds `{"name":"after-post"}`, the first process that
 * comes to that moment takes the file away and kills a process with SIGKILL. Without an order file every
 * failpoint is a function that does nothing.
 */
export function createFailpoint(orderFile: string | undefined): Failpoint {
  if (!orderFile) return async () => {}
  return async (reached) => {
    const order = readOrder(orderFile)
    if (order?.name !== reached || !take(orderFile)) return
    // A request that was just written needs a moment to reach the other side before its sender dies.
    if (reached === 'after-post') await sleep(150)
    process.kill(order.pid ?? process.pid, 'SIGKILL')
    // What follows must meet the world as the crash left it.
    await sleep(100)
  }
}

function readOrder(file: string): z.infer<typeof Order> | null {
  try {
    return Order.parse(JSON.parse(readFileSync(file, 'utf8')))
  } catch {
    return null
  }
}

// Renaming is atomic: of two processes that come to the same moment, one takes the order.
function take(file: string): boolean {
  const mine = `${file}.${process.pid}`
  try {
    renameSync(file, mine)
    rmSync(mine)
    return true
  } catch {
    return false
  }
}
