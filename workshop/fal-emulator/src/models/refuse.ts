import { fail } from '@atelier/kernel'
import type { ErrorDetail } from './error-detail.ts'

/** A model's refusal with fal's status and details. */
export function refuse(status: number, detail: readonly ErrorDetail[]) {
  return fail({ code: 'model/refused', status, detail })
}
