import type { Field, Fields } from '@atelier/catalog/fields'
import { acceptValue, type Accepted } from './accept-value.ts'
import { initialValue, isChanged, isRecord, type FieldValue, type FormValues } from './form-values.ts'

/** The form that is left behind when another model is chosen. */
export interface LeftForm {
  readonly fields: Fields
  readonly values: FormValues
}

/**
 * The values with which a model's form opens. What the person works on (words, image, seed, count, shape) comes
 * along from the form they leave; finer settings are the model's own, as they were left there last.
 */
export function mergeValues(fields: Fields, stored: unknown, left?: LeftForm): FormValues {
  const kept = isRecord(stored) ? stored : {}
  const choose = (name: string, field: Field): FieldValue => {
    const own = name in kept ? acceptValue(field, kept[name]) : undefined
    const carried = left && carriedValue(name, field, left)
    const accepted = field.group === 'advanced' ? (own ?? carried) : (carried ?? own)
    return accepted ? accepted.value : initialValue(field)
  }
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, choose(name, field)]))
}

/** The values of an earlier run in the form of its model; what it does not mention is as the model begins. */
export function valuesOfRun(fields: Fields, inputs: Readonly<Record<string, unknown>>): FormValues {
  return mergeValues(fields, inputs)
}

function carriedValue(name: string, field: Field, left: LeftForm): Accepted | undefined {
  const from = left.fields[name]
  const value = left.values[name]
  if (from?.kind !== field.kind) return undefined
  const followsThePerson = field.group !== 'advanced' && field.kind !== 'size' && field.kind !== 'choice'
  if (!followsThePerson && !isChanged(from, value)) return undefined
  return acceptValue(field, value) ?? sameShape(field, from, value)
}

// Models name the same shape differently: `landscape_16_9` here is `16:9` there, but both are labelled 16:9.
function sameShape(field: Field, from: Field, value: FieldValue): Accepted | undefined {
  if (field.kind !== 'size' || from.kind !== 'size') return undefined
  const label = from.presets.find((preset) => preset.value === value)?.label
  const preset = field.presets.find((each) => each.label === label)
  return preset && { value: preset.value }
}
