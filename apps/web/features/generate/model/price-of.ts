import { amountOf } from '@atelier/catalog/rate'
import type { ModelView } from '@atelier/usecases'
import type { FormValues } from './form-values.ts'

/** What pressing Generate with these values costs at most, in millicredits: the same sum that the server holds. */
export function priceOf({ price, fields }: Pick<ModelView, 'price' | 'fields'>, values: FormValues): number {
  return amountOf(price, fields, values)
}
