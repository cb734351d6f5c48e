'use client'

import { Label } from '@/components/ui/label.tsx'
import { Switch } from '@/components/ui/switch.tsx'
import { FieldNote } from './field-note.tsx'
import type { FieldProps } from './field-props.ts'

/** On or off, in one line with its name. */
export default function ToggleControl({ id, field, value, onChange, error }: FieldProps<'toggle'>) {
  return (
    <div className="grid gap-1">
      <div className="flex min-h-8 items-center justify-between gap-3 pointer-coarse:min-h-11">
        <Label htmlFor={id}>{field.label}</Label>
        <Switch
          id={id}
          checked={value === true}
          aria-describedby={`${id}-description`}
          onChange={(event) => onChange(event.target.checked)}
        />
      </div>
      <FieldNote id={`${id}-description`} error={error} advice={field.advice} />
    </div>
  )
}
