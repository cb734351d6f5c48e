import { sweepRuns, type WorkerContext } from '@atelier/usecases'
import type { Logger } from 'pino'

/** How long nobody may have heard of a step, in seconds, before the regular sweep looks after it, and how often it looks. */
const regular = { quietSeconds: 90, everySeconds: 30 }

/**
 * A worker that starts may have come for one that died a moment ago, so it looks twice in its first seconds,
 * and then less patiently. A step that is being worked on elsewhere loses nothing by a job too many.
 */
const atStart = { quietSeconds: 2, againAfterSeconds: 3 }

/** Sweeps from now on until it is stopped. */
export function startSweeping(context: WorkerContext, log: Logger): () => void {
  const sweep = (quietSeconds: number) =>
    sweepRuns(context, { quietSeconds }).catch((error: unknown) => log.warn({ error }, 'the sweep failed'))
  void sweep(atStart.quietSeconds)
  const again = setTimeout(() => void sweep(atStart.quietSeconds), atStart.againAfterSeconds * 1000)
  const regularly = setInterval(() => void sweep(regular.quietSeconds), regular.everySeconds * 1000)
  return () => {
    clearTimeout(again)
    clearInterval(regularly)
  }
}
