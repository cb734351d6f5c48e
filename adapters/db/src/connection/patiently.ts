import { DatabaseUnavailable } from './database-unavailable.ts'
import { failureKind } from './failure-kind.ts'

/** Milliseconds before each further try: about two and a half seconds in all, a database's restart. */
const pauses = [5, 20, 60, 150, 300, 600, 1200]

/** Nobody waits longer than this for tries that each take their time. Milliseconds. */
const patience = 6000

/**
 * Repeats what may be repeated while the database refuses it for the moment or cannot be reached. Throws
 * {@link DatabaseUnavailable} when patience ends, and at once what is the statement's own fault.
 * @param kindOf how an error of `attempt` is to be judged, when it is not simply that of a statement
 */
export async function patiently<Value>(attempt: () => Promise<Value>, kindOf = failureKind): Promise<Value> {
  const deadline = performance.now() + patience
  for (let tries = 0; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (kindOf(error) === 'final') throw error
      const pause = pauses[tries]
      if (pause === undefined || performance.now() > deadline) throw new DatabaseUnavailable(error)
      // Half of each pause is chance, so that those who collided do not meet again.
      await new Promise((resolve) => setTimeout(resolve, pause * (0.5 + Math.random())))
    }
  }
}
