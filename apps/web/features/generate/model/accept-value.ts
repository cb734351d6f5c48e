import type { Field, LorasField, NumberField, SizeField } from '@atelier/catalog/fields'
import { isFreeSize, isRecord, type FieldValue, type LoraRow } from './form-values.ts'

/** A value that the field can hold. In a box, because nothing is itself a value of some fields. */
export interface Accepted {
  readonly value: FieldValue
}

/**
 * Takes a value from outside (storage, an earlier run, another model's form) if this field can hold it.
 * What a model no longer offers is dropped without a word: the form then shows its own default.
 */
export function acceptValue(field: Field, value: unknown): Accepted | undefined {
  switch (field.kind) {
    case 'text':
      return typeof value === 'string' ? { value: value.slice(0, field.maxLength) } : undefined
    case 'number':
      return typeof value === 'number' && fits(field, value) ? { value } : undefined
    case 'choice':
      return typeof value === 'string' && field.options.some((option) => option.value === value)
        ? { value }
        : undefined
    case 'toggle':
      return typeof value === 'boolean' ? { value } : undefined
    case 'seed':
      return acceptSeed(field.max, value)
    case 'size':
      return acceptSize(field, value)
    case 'image':
      return value === undefined || (typeof value === 'string' && value !== '') ? { value } : undefined
    case 'loras':
      return acceptLoras(field, value)
  }
}

function fits({ min, max, step }: NumberField, value: number): boolean {
  return value >= min && value <= max && (!Number.isInteger(step) || Number.isInteger(value))
}

function acceptSeed(max: number, value: unknown): Accepted | undefined {
  if (value === undefined) return { value }
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= max
    ? { value }
    : undefined
}

function acceptSize(field: SizeField, value: unknown): Accepted | undefined {
  if (field.presets.some((preset) => preset.value === value)) return { value: String(value) }
  const free = field.free
  if (free === undefined || !isFreeSize(value)) return undefined
  const allowed = [value.width, value.height].every(
    (side) => side >= free.min && side <= free.max && side % free.multipleOf === 0,
  )
  return allowed ? { value } : undefined
}

function acceptLoras(field: LorasField, value: unknown): Accepted | undefined {
  if (!Array.isArray(value) || value.length > field.most || !value.every(isLoraRow)) return undefined
  const { min, max } = field.scale
  return { value: value.map(({ path, scale }) => ({ path, scale: Math.min(max, Math.max(min, scale)) })) }
}

function isLoraRow(value: unknown): value is LoraRow {
  return isRecord(value) && typeof value['path'] === 'string' && typeof value['scale'] === 'number'
}
