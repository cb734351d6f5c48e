import { AssetId } from '@atelier/kernel'
import { z } from 'zod'
import type { ChoiceField, Field, Fields, LorasField, NumberField, SizeField, TextField } from './fields.ts'

/** The values of a model's inputs after validation: every default is filled in, what is optional may be absent. */
export type InputValues = Readonly<Record<string, z.core.util.JSONType>>

/** [CAT1] The schema of a model's inputs, drawn from its fields. An input the model does not have is refused. */
export function inputSchema(fields: Fields) {
  const shape: Record<string, z.ZodType> = {}
  for (const [name, field] of Object.entries(fields)) shape[name] = fieldSchema(field)
  return z.strictObject(shape)
}

function fieldSchema(field: Field): z.ZodType {
  switch (field.kind) {
    case 'text':
      return textSchema(field)
    case 'number':
      return numberSchema(field)
    case 'choice':
      return choiceSchema(field)
    case 'toggle':
      return z.boolean().default(field.initial)
    case 'seed':
      return z.int().min(0).max(field.max).optional()
    case 'size':
      return sizeSchema(field)
    case 'image':
      return field.required ? AssetId : AssetId.optional()
    case 'loras':
      return lorasSchema(field)
  }
}

// What a database cannot write down: the null character, and halves of a character that has two.
const writable = /^[^\0\p{Surrogate}]*$/u
const unwritable = 'This text has characters that cannot be kept'

function textSchema(field: TextField): z.ZodType {
  const text = z.string().trim().max(field.maxLength).regex(writable, unwritable)
  return field.required ? text.min(1, `${field.label} is missing`) : text.optional()
}

function numberSchema(field: NumberField): z.ZodType {
  const bounded = z.number().min(field.min).max(field.max)
  return (Number.isInteger(field.step) ? bounded.int() : bounded).default(field.initial)
}

function choiceSchema(field: ChoiceField): z.ZodType {
  return z.enum(field.options.map((option) => option.value)).default(field.initial)
}

function sizeSchema(field: SizeField): z.ZodType {
  const preset = z.enum(field.presets.map((each) => each.value))
  if (!field.free) return preset.default(field.initial)
  const side = z.int().min(field.free.min).max(field.free.max).multipleOf(field.free.multipleOf)
  const names = field.presets.map((each) => each.value).join(', ')
  const free = z.strictObject({ width: side, height: side })
  return z.union([preset, free], `Choose ${names}, or a width and a height`).default(field.initial)
}

function lorasSchema(field: LorasField): z.ZodType {
  const scale = z.number().min(field.scale.min).max(field.scale.max).default(field.scale.initial)
  const path = z
    .url({ protocol: /^https$/, hostname: z.regexes.domain })
    .max(2000)
    .regex(writable, unwritable)
  return z.array(z.strictObject({ path, scale })).max(field.most).default([])
}
