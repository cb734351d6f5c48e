import { fail, type Result } from '@atelier/kernel'
import type { StepFailure } from '@atelier/runs'
import type { ProviderTrouble } from '@atelier/usecases'
import type { Exchange } from '../http/exchange.ts'
import { readError } from './read-error.ts'

/** For the person there is one sentence, whatever went wrong between fal and us: it is not theirs to mend. */
const notAvailable = 'The image service is not available right now. Nothing was charged.'

/** The service can't be used at the moment; `type` says why, for the operator. */
export function unavailable(type: string): StepFailure {
  return { kind: 'unavailable', type, message: notAvailable }
}

export function trouble(failure: StepFailure): Result<never, ProviderTrouble> {
  return fail({ code: 'provider/trouble', failure })
}

/** Why a read came to nothing. A refused key and a locked account are states of the operator's, and pass. */
export function troubleOf(exchange: Exchange): Result<never, ProviderTrouble> {
  if (!exchange.answered) return trouble(unavailable(exchange.reason))
  const { status } = exchange
  const error = readError(exchange)
  const type = error.type ?? error.reason ?? `http_${status}`
  if (status === 429)
    return trouble({ kind: 'throttled', type, message: 'The image service is busy. It will be asked again.' })
  if (status >= 500 || [401, 402, 403, 408].includes(status)) return trouble(unavailable(type))
  return trouble({
    kind: 'unknown',
    type,
    message: 'The image service gave an answer that Atelier does not know.',
  })
}

/** The provider no longer knows the request or the file: no later try will find it. */
export function gone(type: string): Result<never, ProviderTrouble> {
  return trouble({
    kind: 'lost',
    type,
    message: 'The image service no longer has this result. Nothing was charged. Generate it again.',
  })
}
