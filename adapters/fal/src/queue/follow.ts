import { setTimeout as wait } from 'node:timers/promises'
import type { ProviderStatus, RequestReference } from '@atelier/usecases'
import type { FalSettings } from '../fal-settings.ts'
import { readOutcome } from './read-outcome.ts'
import { statusEvents } from './status-events.ts'
import type { Completed } from './status-reply.ts'

const mostInterruptions = 3
const pauseMilliseconds = 500
/** Smaller steps of progress are not worth writing down. */
const worthTelling = 0.01

/**
 * Follows a request by fal's event stream, taking it up again a few times when it breaks off.
 * Ends without a last word on trouble or when `signal` aborts: polling and the webhook go on.
 */
export async function* follow(
  settings: FalSettings,
  request: RequestReference,
  signal: AbortSignal,
): AsyncGenerator<ProviderStatus> {
  let before: ProviderStatus | null = null
  for (let interruptions = 0; interruptions <= mostInterruptions; interruptions += 1) {
    if (interruptions > 0 && !(await rested(pauseMilliseconds, signal))) return
    for await (const status of statusEvents(settings, request, signal)) {
      if (status.type === 'completed') {
        yield* lastWord(settings, request, { completed: status, signal })
        return
      }
      if (isNews(before, status)) yield status
      before = status
    }
    if (signal.aborted) return
  }
}

// The webhook usually brings the result first; a moment's wait saves fetching it a second time.
async function* lastWord(
  settings: FalSettings,
  request: RequestReference,
  { completed, signal }: { completed: Completed; signal: AbortSignal },
): AsyncGenerator<ProviderStatus> {
  if (!(await rested(settings.webhookGraceMilliseconds ?? 250, signal))) return
  const outcome = await readOutcome(settings, request, completed)
  if (outcome.ok && !signal.aborted) yield outcome.value
}

async function rested(milliseconds: number, signal: AbortSignal): Promise<boolean> {
  try {
    await wait(milliseconds, undefined, { signal })
    return true
  } catch {
    return false
  }
}

function isNews(before: ProviderStatus | null, now: ProviderStatus): boolean {
  if (before === null || before.type !== now.type) return true
  if (before.type === 'queued' && now.type === 'queued') return before.position !== now.position
  if (before.type !== 'running' || now.type !== 'running') return false
  return (now.progress ?? 0) - (before.progress ?? 0) >= worthTelling
}
