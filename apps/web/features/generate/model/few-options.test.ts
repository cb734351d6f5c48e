import type { ChoiceField, NumberField } from '@atelier/catalog/fields'
import { expect, it } from 'vitest'
import { fewChoices, fewNumbers } from './few-options.ts'

const count: NumberField = {
  kind: 'number',
  label: 'Images',
  group: 'basic',
  min: 1,
  max: 4,
  step: 1,
  initial: 1,
}
const choice = (...labels: string[]): ChoiceField => ({
  kind: 'choice',
  label: 'C',
  group: 'basic',
  initial: 'a',
  options: labels.map((label) => ({ value: label, label })),
})

it('stands a handful of whole numbers side by side, and puts others on a slider', () => {
  expect(fewNumbers(count)?.map(({ value }) => value)).toEqual([1, 2, 3, 4])
  expect(fewNumbers({ ...count, max: 50 })).toBeUndefined()
  expect(fewNumbers({ ...count, step: 0.5 })).toBeUndefined()
  expect(fewNumbers({ ...count, group: 'advanced' })).toBeUndefined()
})

it('stands short words side by side, and lists many or long ones', () => {
  expect(fewChoices(choice('480p', '580p', '720p'))).toHaveLength(3)
  expect(fewChoices(choice('1', '2', '3', '4', '5'))).toBeUndefined()
  expect(fewChoices(choice('a long description', 'another long one'))).toBeUndefined()
})
