'use client'

import { Field } from '@/components/ui/field.tsx'
import { ToggleGroup, ToggleGroupItem } from '@/components/ui/toggle-group.tsx'

interface SideBySideControlProps<Value extends string | number> {
  id: string
  label: string
  advice: string | undefined
  error: string | undefined
  options: readonly { readonly value: Value; readonly label: string }[]
  value: unknown
  onChange: (value: Value) => void
}

/** One out of a few that stand side by side. */
export function SideBySideControl<Value extends string | number>(props: SideBySideControlProps<Value>) {
  const { id, label, advice, error, options, value, onChange } = props
  return (
    <Field id={`${id}-${String(value)}`} label={label} hint={advice} error={error}>
      <ToggleGroup aria-label={label} id={id}>
        {options.map((option) => (
          <ToggleGroupItem
            key={option.value}
            id={`${id}-${option.value}`}
            name={id}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
            className="tabular"
          >
            {option.label}
          </ToggleGroupItem>
        ))}
      </ToggleGroup>
    </Field>
  )
}
