'use client'

import { describedBy, Field } from '@/components/ui/field.tsx'
import { Slider } from '@/components/ui/slider.tsx'
import type { FieldProps } from './field-props.ts'
import { NumberInput } from './number-input.tsx'

/** A number on a slider, beside which one can type it. */
export default function SliderControl({ id, field, value, onChange, error }: FieldProps<'number'>) {
  const number = typeof value === 'number' ? value : field.initial
  const bounds = { min: field.min, max: field.max, step: field.step }
  return (
    <Field
      id={id}
      label={field.label}
      hint={field.advice}
      error={error}
      aside={field.unit !== undefined && <span className="text-xs text-subtle-foreground">{field.unit}</span>}
    >
      <div className="flex items-center gap-3">
        <Slider
          {...bounds}
          value={number}
          aria-label={`${field.label}, slider`}
          onChange={(event) => onChange(Number(event.target.value))}
        />
        <span className="w-20 shrink-0">
          <NumberInput
            {...describedBy(id, error)}
            {...bounds}
            value={number}
            onChange={onChange}
            className="text-right"
          />
        </span>
      </div>
    </Field>
  )
}
