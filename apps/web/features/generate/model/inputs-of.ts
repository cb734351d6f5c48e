import type { Fields } from '@atelier/catalog/fields'
import { lorasOf, type FieldValue, type FormValues } from './form-values.ts'

/** The inputs as they are sent: without what was left open, so that the model decides about it. */
export function inputsOf(fields: Fields, values: FormValues): Record<string, FieldValue> {
  const named = Object.keys(fields).map((name) => [name, sent(values[name])] as const)
  return Object.fromEntries(named.filter(([, value]) => value !== undefined))
}

function sent(value: FieldValue): FieldValue {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value.trim()
  if (typeof value !== 'object' || 'width' in value) return value
  const rows = lorasOf(value).filter((row) => row.path.trim() !== '')
  return rows.length === 0 ? undefined : rows.map((row) => ({ ...row, path: row.path.trim() }))
}
