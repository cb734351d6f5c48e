import { fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'
import type { ModelCard } from './card.ts'
import { inputSchema, type InputValues } from './field-schema.ts'

/** Inputs that a model refuses: each with the path to the value and a sentence about it. */
export interface InvalidInputs {
  readonly code: 'inputs/invalid'
  readonly issues: readonly { readonly path: string; readonly message: string }[]
}

const schemas = new WeakMap<ModelCard, ReturnType<typeof inputSchema>>()

/** [CAT1][CAT2] Checks a caller's values against the card and fills in the defaults; nothing unknown passes. */
export function parseInputs(card: ModelCard, values: unknown): Result<InputValues, InvalidInputs> {
  const parsed = schemaOf(card).safeParse(values)
  if (parsed.success) return ok(withoutAbsent(parsed.data))
  return fail({
    code: 'inputs/invalid',
    issues: parsed.error.issues.flatMap((issue) =>
      issue.code === 'unrecognized_keys'
        ? issue.keys.map((key) => ({
            path: [...issue.path, key].join('.'),
            message: `${card.name} has no input of this name`,
          }))
        : [
            {
              path: issue.path.join('.'),
              message: isAbsent(values, issue.path) ? missing(card, issue.path) : issue.message,
            },
          ],
    ),
  })
}

/** The JSON Schema of a card's inputs, as the API publishes it. */
export function schemaOf(card: ModelCard): ReturnType<typeof inputSchema> {
  const known = schemas.get(card)
  if (known) return known
  const schema = inputSchema(card.fields)
  schemas.set(card, schema)
  return schema
}

const plainJson = z.record(z.string(), z.json())

function withoutAbsent(values: Readonly<Record<string, unknown>>): InputValues {
  return plainJson.parse(JSON.parse(JSON.stringify(values)))
}

function isAbsent(values: unknown, [name, ...deeper]: readonly PropertyKey[]): boolean {
  const isRecord = typeof values === 'object' && values !== null && !Array.isArray(values)
  return isRecord && name !== undefined && deeper.length === 0 && !Object.hasOwn(values, name)
}

// A form names what is missing as it labels it, not by the type that was expected.
function missing(card: ModelCard, path: readonly PropertyKey[]): string {
  const name = path.join('.')
  return `${card.fields[name]?.label ?? name} is missing`
}
