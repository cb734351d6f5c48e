import type { Failpoint, FailpointName } from '@atelier/usecases'

/** What is thrown in place of a process that dies. */
export class Crash extends Error {}

/** A failpoint at which the process dies the first `times` it comes by, as far as a test in one process can die. */
export function crashAt(name: FailpointName, times = 1): Failpoint {
  let left = times
  return async (passed) => {
    if (passed !== name || left === 0) return
    left -= 1
    throw new Crash(`died at ${name}`)
  }
}
