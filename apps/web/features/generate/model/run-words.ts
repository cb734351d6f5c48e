import type { RunView } from '@atelier/contract'
import { creditWords } from './credit-words.ts'

/** Whether the run still changes by itself. */
export function isActive(run: RunView): boolean {
  return run.status === 'queued' || run.status === 'running'
}

/** What the run does at this moment. */
export function stateWords(run: RunView): string {
  if (run.cancelRequested && isActive(run)) return 'Cancelling…'
  if (run.status === 'queued') return queueWords(run)
  if (run.images.some((image) => image.state === 'arriving')) return 'Saving to your gallery…'
  return run.progress > 0 ? `Generating · ${Math.round(run.progress * 100)} %` : 'Generating…'
}

function queueWords({ waiting, queuePosition }: RunView): string {
  if (waiting) return 'Waiting for the image service'
  if (queuePosition === null || queuePosition === 0) return 'Starting…'
  return `In the queue · ${queuePosition} ahead of you`
}

/** Why a run does not start although nothing is wrong with it. The service's sentence first, then what it means. */
export function waitingWords(message: string): string {
  const sentence = message.replace(/\s*(Nothing was charged|It will be asked again)\.?/g, '').trim()
  return `${sentence} We keep trying; nothing is charged until it works.`
}

/** What the run cost, or will cost at most. */
export function costWords({ price, status }: RunView): string {
  if (price.charged === null)
    return status === 'queued' || status === 'running' ? creditWords(price.quoted) : 'Not charged'
  return price.charged === 0 ? 'Not charged' : creditWords(price.charged)
}

/** What to say aloud when a run came from `before` to `after`; nothing for steps on the way. Its start is said by who starts it. */
export function announcement(before: RunView | undefined, after: RunView): string | undefined {
  if (before?.status === after.status) return undefined
  switch (after.status) {
    case 'queued':
    case 'running':
      return undefined
    case 'completed':
      return `${resultCount(after)} ready: ${shortPrompt(after.prompt)}`
    case 'failed':
      return `Generation failed. ${after.error?.message ?? ''}`.trim()
    case 'cancelled':
      return 'Generation cancelled.'
  }
}

function resultCount({ images }: RunView): string {
  const kind = images[0]?.kind ?? 'image'
  return images.length === 1 ? `1 ${kind} is` : `${images.length} ${kind}s are`
}

const spokenLength = 80

function shortPrompt(prompt: string): string {
  return prompt.length > spokenLength ? `${prompt.slice(0, spokenLength)}…` : prompt
}

/** The seed that the run's pictures were made with, once it is known. */
export function seedOf(run: RunView): number | null {
  const drawn = run.images.find((image) => image.asset?.seed != null)?.asset?.seed
  const asked = run.inputs['seed']
  return drawn ?? (typeof asked === 'number' ? asked : null)
}

/** Seconds as a clock shows them. */
export function clockWords(seconds: number): string {
  const whole = Math.max(0, Math.floor(seconds))
  return `${Math.floor(whole / 60)}:${String(whole % 60).padStart(2, '0')}`
}
