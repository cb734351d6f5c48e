'use client'

import { Field, describedBy } from '@/components/ui/field.tsx'
import { Textarea } from '@/components/ui/textarea.tsx'
import type { FieldProps } from './field-props.ts'

// The count is of no use until the end comes into sight.
const nearTheLimit = 0.8

/** Words. The area grows with them. */
export function TextControl({ id, field, value, onChange, error }: FieldProps<'text'>) {
  const text = typeof value === 'string' ? value : ''
  const isNear = text.length > field.maxLength * nearTheLimit
  return (
    <Field
      id={id}
      label={field.label}
      hint={field.advice}
      error={error}
      aside={
        <span className="text-xs text-subtle-foreground tabular" aria-live="polite">
          {isNear ? `${text.length} of ${field.maxLength}` : ''}
        </span>
      }
    >
      <Textarea
        {...describedBy(id, error)}
        rows={field.rows}
        maxLength={field.maxLength}
        required={field.required}
        placeholder={field.required ? 'Describe what you want to see' : undefined}
        value={text}
        onChange={(event) => onChange(event.target.value)}
        className={field.rows > 2 ? 'max-h-[45dvh] min-h-28!' : 'max-h-48 min-h-16!'}
      />
    </Field>
  )
}
