import type { Field } from '@atelier/catalog/fields'
import type { FieldValue } from '../../model/form-values.ts'

/** What every drawn field is given. */
export interface FieldProps<Kind extends Field['kind']> {
  /** Of the control; the whole form finds it by this. */
  id: string
  name: string
  field: Extract<Field, { kind: Kind }>
  value: FieldValue
  onChange: (value: FieldValue) => void
  /** What the API said about it. */
  error: string | undefined
}

/** The id of an input's control. */
export function fieldId(name: string): string {
  return `input-${name}`
}
