import type { Field, Fields } from '@atelier/catalog/fields'

/** A size that is no preset's, in pixels. */
export interface FreeSize {
  readonly width: number
  readonly height: number
}

/** One LoRA as the form edits it; the link may still be unfinished. */
export interface LoraRow {
  readonly path: string
  readonly scale: number
}

/** What a field of the form holds; nothing where the person leaves the choice to the model. */
export type FieldValue = string | number | boolean | FreeSize | readonly LoraRow[] | undefined
export type FormValues = Readonly<Record<string, FieldValue>>

/** What a field holds before anybody touched it. */
export function initialValue(field: Field): FieldValue {
  switch (field.kind) {
    case 'text':
      return ''
    case 'number':
    case 'choice':
    case 'toggle':
    case 'size':
      return field.initial
    case 'loras':
      return []
    case 'seed':
    case 'image':
      return undefined
  }
}

/** A model's form before anybody touched it. */
export function initialValues(fields: Fields): FormValues {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, initialValue(field)]))
}

/** Whether a field no longer holds what it began with. */
export function isChanged(field: Field, value: FieldValue): boolean {
  const initial = initialValue(field)
  return field.kind === 'loras' ? lorasOf(value).length > 0 : value !== initial
}

/** The LoRAs that a value holds; none where it holds something else. */
export function lorasOf(value: FieldValue): readonly LoraRow[] {
  return typeof value === 'object' && !('width' in value) ? value : []
}

export function isFreeSize(value: unknown): value is FreeSize {
  return (
    isRecord(value) &&
    Number.isInteger(value['width']) &&
    Number.isInteger(value['height']) &&
    Object.keys(value).length === 2
  )
}

export function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
