'use client'

import { Plus, X } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Input } from '@/components/ui/input.tsx'
import { Slider } from '@/components/ui/slider.tsx'
import { lorasOf, type LoraRow } from '../../model/form-values.ts'
import { FieldNote } from './field-note.tsx'
import type { FieldProps } from './field-props.ts'

/** Weights to merge into the model: each a link and how strongly it speaks. */
export default function LorasControl({ id, field, value, onChange, error }: FieldProps<'loras'>) {
  const rows = lorasOf(value)
  const change = (place: number, row: LoraRow) => onChange(rows.with(place, row))
  return (
    <fieldset id={id} tabIndex={-1} className="grid gap-2 outline-none">
      <legend className="mb-1.5 flex w-full items-center justify-between text-sm font-medium">
        {field.label}
        <span className="text-xs font-normal text-subtle-foreground tabular">
          {rows.length} of {field.most}
        </span>
      </legend>
      {rows.map((row, place) => (
        <LoraInputs
          key={`row-${place}`}
          place={place}
          row={row}
          scale={field.scale}
          onChange={(next) => change(place, next)}
          onRemove={() => onChange(rows.toSpliced(place, 1))}
        />
      ))}
      {rows.length < field.most && (
        <Button
          variant="outline"
          size="sm"
          onClick={() => onChange([...rows, { path: '', scale: field.scale.initial }])}
        >
          <Plus aria-hidden />
          Add a LoRA
        </Button>
      )}
      <FieldNote error={error} advice={field.advice} />
    </fieldset>
  )
}

interface LoraInputsProps {
  place: number
  row: LoraRow
  scale: { readonly min: number; readonly max: number }
  onChange: (row: LoraRow) => void
  onRemove: () => void
}

function LoraInputs({ place, row, scale, onChange, onRemove }: LoraInputsProps) {
  const name = `LoRA ${place + 1}`
  return (
    <div role="group" aria-label={name} className="grid gap-2 rounded-md border border-border p-2">
      <div className="flex gap-1">
        <Input
          type="url"
          aria-label={`${name}: link`}
          placeholder="https://…/style.safetensors"
          value={row.path}
          onChange={(event) => onChange({ ...row, path: event.target.value })}
        />
        <Button variant="ghost" size="icon" aria-label={`Remove ${name}`} onClick={onRemove}>
          <X aria-hidden />
        </Button>
      </div>
      <label className="flex items-center gap-3 text-sm text-muted-foreground">
        Strength
        <Slider
          {...scale}
          step={0.05}
          value={row.scale}
          onChange={(event) => onChange({ ...row, scale: Number(event.target.value) })}
        />
        <span className="w-9 shrink-0 text-right text-foreground tabular">{row.scale.toFixed(2)}</span>
      </label>
    </div>
  )
}
