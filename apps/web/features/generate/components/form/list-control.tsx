'use client'

import { describedBy, Field } from '@/components/ui/field.tsx'
import { Select } from '@/components/ui/select.tsx'
import type { FieldProps } from './field-props.ts'

/** One out of many, in a list. */
export default function ListControl({ id, field, value, onChange, error }: FieldProps<'choice'>) {
  const { 'aria-invalid': invalid, 'aria-describedby': description } = describedBy(id, error)
  return (
    <Field id={id} label={field.label} hint={field.advice} error={error}>
      <Select
        id={id}
        aria-invalid={invalid}
        aria-describedby={description}
        value={typeof value === 'string' ? value : field.initial}
        onChange={(event) => onChange(event.target.value)}
      >
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </Select>
    </Field>
  )
}
