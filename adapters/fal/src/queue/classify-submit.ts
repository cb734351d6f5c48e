import type { StepFailure } from '@atelier/runs'
import type { SubmitReply } from '@atelier/usecases'
import { z } from 'zod'
import { failureOfError, type ToPath } from '../errors/failure-of-error.ts'
import { readError } from '../errors/read-error.ts'
import { unavailable } from '../errors/trouble.ts'
import type { Exchange } from '../http/exchange.ts'

/** The one 503 that fal gives before it takes the work: its other types tell of a machine that had been given it. */
const noMachineFound = 'runner_scheduling_failure'

const Accepted = z.object({ request_id: z.string().regex(/^[\w-]{1,128}$/) })

/**
 * What the answer to a submit proves. `refused` only where fal certainly did not take the work;
 * everything doubtful is `lost`, because asking again could pay twice.
 */
export function classifySubmit(reply: Exchange, toPath: ToPath): SubmitReply {
  if (!reply.answered) return reply.sent ? { type: 'lost' } : refused(unavailable(reply.reason))
  const { status } = reply
  if (status >= 200 && status < 300) {
    const accepted = Accepted.safeParse(reply.body)
    return accepted.success ? { type: 'accepted', requestId: accepted.data.request_id } : { type: 'lost' }
  }
  const error = readError(reply)
  const type = error.type ?? error.reason ?? `http_${status}`
  switch (status) {
    case 401:
    case 402:
    case 403:
      return refused(unavailable(type))
    // Without a type it may be any gateway's on the way, and the work may have come through.
    case 503:
      return error.type === noMachineFound ? refused(unavailable(type)) : { type: 'lost' }
    case 429:
      return refused({
        kind: 'throttled',
        type,
        message: 'The image service is busy. It will be asked again.',
      })
    // A redirect is not an answer, and these two do not say how far the request came.
    case 408:
    case 409:
      return { type: 'lost' }
    default:
      return status >= 400 && status < 500
        ? refused({ ...failureOfError(error, toPath), kind: 'rejected' })
        : { type: 'lost' }
  }
}

function refused(failure: StepFailure): SubmitReply {
  return { type: 'refused', failure }
}
