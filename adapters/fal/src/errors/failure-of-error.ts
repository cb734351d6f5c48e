import type { StepFailure } from '@atelier/runs'
import type { Location } from '../endpoints/own-path.ts'
import { knownError, type Facts } from './known-errors.ts'
import type { Detail, FalError } from './read-error.ts'

/** fal's location of an error in our names; null when it is about nothing of ours. */
export type ToPath = (location: Location) => string | null

/** What an error of a model means for the person who asked: decided by fal's type, then by the status, never by a text. */
export function failureOfError(error: FalError, toPath: ToPath): StepFailure {
  const type = error.type ?? error.reason ?? `http_${error.status}`
  const fields = error.details.flatMap((detail) => fieldOf(detail, toPath))
  const distinct = new Set(error.details.map(sentenceOf))
  const [only] = distinct
  const message =
    only !== undefined && distinct.size === 1 ? only : sentence(type, error.status, fields.length)
  return {
    kind: knownError(type)?.kind ?? kindOfStatus(error.status),
    type,
    message: `${message} Nothing was charged.`,
    ...(fields.length > 0 ? { fields } : {}),
  }
}

/** A failure of a type that we name ourselves in fal's words. */
export function failureOfType(type: string, facts: Facts = {}): StepFailure {
  const known = knownError(type)
  const message = known?.sentence(facts) ?? sentence(type, 0, 0)
  return { kind: known?.kind ?? 'unknown', type, message: `${message} Nothing was charged.` }
}

function fieldOf(detail: Detail, toPath: ToPath): { path: string; message: string }[] {
  const path = toPath(detail.loc)
  return path === null ? [] : [{ path, message: sentenceOf(detail) }]
}

function sentenceOf(detail: Detail): string {
  return knownError(detail.type)?.sentence(detail.ctx) ?? 'The model does not take this value. Change it.'
}

function sentence(type: string, status: number, fields: number): string {
  if (fields > 1) return 'The model did not take some of the settings. Change those that are marked.'
  const known = knownError(type)
  if (known) return known.sentence({})
  if (status === 404) return 'The image service does not know this model any more. Choose another one.'
  return kindOfStatus(status) === 'rejected'
    ? 'The model did not take these settings. Change them and try again.'
    : 'The image service could not do this. Try again in a moment.'
}

function kindOfStatus(status: number): StepFailure['kind'] {
  if (status === 429) return 'throttled'
  if (status === 504) return 'timeout'
  if (status >= 500) return 'unavailable'
  return status >= 400 && status !== 499 ? 'rejected' : 'unknown'
}
