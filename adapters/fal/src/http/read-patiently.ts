import { setTimeout as wait } from 'node:timers/promises'
import { isDeliberate, readError } from '../errors/read-error.ts'
import { exchange, type Exchange, type FalRequest } from './exchange.ts'

const pausesMilliseconds = [150, 600]
const passing = new Set([408, 429, 500, 502, 503, 504])

/**
 * Asks up to three times. Only for what may be repeated: reads, uploads, cancellations - never a submit.
 * An error that fal gave deliberately is an answer, and is not asked for again.
 */
export async function readPatiently(fetch: typeof globalThis.fetch, request: FalRequest): Promise<Exchange> {
  for (const pause of pausesMilliseconds) {
    const answer = await exchange(fetch, request)
    if (answer.answered && !isPassing(answer)) return answer
    await wait(pause)
  }
  return exchange(fetch, request)
}

function isPassing(answer: Extract<Exchange, { answered: true }>): boolean {
  return passing.has(answer.status) && !isDeliberate(readError(answer))
}
