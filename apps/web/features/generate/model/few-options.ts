import type { ChoiceField, NumberField } from '@atelier/catalog/fields'

export interface Option<Value> {
  readonly value: Value
  readonly label: string
}

const mostNumbers = 6
const mostWords = 4
const mostLetters = 26

/** The numbers of a field when so few that all can stand side by side; nothing when a slider is the better choice. */
export function fewNumbers({ group, min, max, step }: NumberField): readonly Option<number>[] | undefined {
  const count = Math.floor((max - min) / step) + 1
  if (group !== 'basic' || !Number.isInteger(step) || count > mostNumbers) return undefined
  return Array.from({ length: count }, (_, place) => ({
    value: min + place * step,
    label: String(min + place * step),
  }))
}

/** The choices of a field when few and short enough to stand side by side; nothing when a list is the better choice. */
export function fewChoices({ options }: ChoiceField): readonly Option<string>[] | undefined {
  const letters = options.reduce((sum, option) => sum + option.label.length, 0)
  return options.length <= mostWords && letters <= mostLetters ? options : undefined
}
