import type { Answer, Refusal } from '../models/model.ts'
import type { Outcome } from './job.ts'

const plain = { units: 0, errorType: null, headers: {}, hidden: false }

/** A model made something. */
export function succeeded({ output, units }: Answer): Outcome {
  return { ...plain, status: 200, body: output, units }
}

/** A model refused its input; the type of the first detail is the type of the error. */
export function refused({ status, detail }: Refusal): Outcome {
  return { ...plain, status, body: { detail }, errorType: detail[0]?.type ?? null }
}

/** fal itself failed around the model: one text and a type. */
export function broken(status: number, errorType: string, detail: string): Outcome {
  return { ...plain, status, body: { detail, error_type: errorType }, errorType }
}

/** The endpoint's owner and app exist, its path does not. */
export function noSuchPath(endpoint: string): Outcome {
  const path = endpoint.split('/').slice(2).join('/')
  return { ...plain, status: 404, body: { detail: `Path /${path} not found` } }
}

/** The caller's own limit on waiting ran out; clients must not repeat such a request. */
export function startTimedOut(): Outcome {
  const outcome = broken(504, 'request_timeout', 'Request timed out before it started')
  return { ...outcome, headers: { 'x-fal-request-timeout-type': 'user' } }
}
