'use client'

import type { Field } from '@atelier/catalog/fields'
import type { ModelView } from '@atelier/usecases'
import type { FieldErrors } from '../../model/field-error.ts'
import type { FieldValue, FormValues } from '../../model/form-values.ts'
import { AdvancedFields } from './advanced-fields.tsx'
import { FieldControl } from './field-control.tsx'

export interface FormFieldsProps {
  model: ModelView
  values: FormValues
  errors: FieldErrors
  /** Looks up the seed of the newest results. */
  lastSeed: () => number | null
  onChange: (name: string, value: FieldValue) => void
  onReset: (names: readonly string[]) => void
}

type Entries = readonly (readonly [string, Field])[]

/** A model's inputs in their groups: what is needed at once, the LoRAs, and the rest behind a fold. */
export function FormFields({ model, values, errors, lastSeed, onChange, onReset }: FormFieldsProps) {
  const entries = Object.entries(model.fields)
  const groupOf = (group: Field['group']): Entries => entries.filter(([, field]) => field.group === group)
  const draw = (fields: Entries) =>
    fields.map(([name, field]) => (
      <FieldControl
        key={name}
        name={name}
        field={field}
        value={values[name]}
        onChange={onChange}
        errors={errors}
        lastSeed={lastSeed}
      />
    ))
  const advanced = groupOf('advanced')
  return (
    <>
      {draw(groupOf('basic'))}
      {draw(groupOf('lora'))}
      {advanced.length > 0 && (
        <AdvancedFields
          fields={advanced}
          values={values}
          mustShow={hasError(errors, advanced)}
          onReset={onReset}
          draw={() => draw(advanced)}
        />
      )}
    </>
  )
}

function hasError(errors: FieldErrors, entries: Entries): boolean {
  return Object.keys(errors).some((path) =>
    entries.some(([name]) => path === name || path.startsWith(`${name}.`)),
  )
}
