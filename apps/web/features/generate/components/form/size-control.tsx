'use client'

import { pixelsOf } from '@atelier/catalog/rate'
import { Crop } from 'lucide-react'
import { lazy, Suspense, type ReactNode } from 'react'
import { cn } from '@/components/ui/cn.ts'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { isFreeSize } from '../../model/form-values.ts'
import { snapSide } from '../../model/snap-size.ts'
import { FieldNote } from './field-note.tsx'
import type { FieldProps } from './field-props.ts'
import { ShapeIcon } from './shape-icon.tsx'

const FreeSizeInputs = lazy(() => import('./free-size-inputs.tsx'))

/** The shapes of a model drawn to their proportions, and a size of one's own where the model takes it. */
export function SizeControl({ id, field, value, onChange, error }: FieldProps<'size'>) {
  const { width, height } = pixelsOf(field, value)
  const { free } = field
  return (
    <fieldset id={id} tabIndex={-1} className="grid min-w-0 gap-1.5 outline-none">
      <legend className="mb-1.5 flex w-full items-baseline justify-between text-sm font-medium">
        {field.label}
        <span className="text-xs font-normal text-subtle-foreground tabular">
          {width} × {height} px
        </span>
      </legend>
      <SizeTiles id={id} field={field} value={value} onChange={onChange} />
      {free && isFreeSize(value) && (
        <Suspense fallback={<Skeleton className="h-16" />}>
          <FreeSizeInputs id={id} free={free} size={value} onChange={onChange} />
        </Suspense>
      )}
      <FieldNote error={error} advice={field.advice} />
    </fieldset>
  )
}

// More than these stand better in five columns than in four.
const mostInFour = 8

function SizeTiles({
  id,
  field,
  value,
  onChange,
}: Pick<FieldProps<'size'>, 'id' | 'field' | 'value' | 'onChange'>) {
  const { free, presets } = field
  const { width, height } = pixelsOf(field, value)
  const columns = presets.length + (free ? 1 : 0) > mostInFour ? 'grid-cols-5' : 'grid-cols-4'
  return (
    <div className={cn('grid gap-1.5', columns)}>
      {presets.map((preset) => (
        <SizeTile
          key={preset.value}
          group={id}
          label={preset.label}
          checked={value === preset.value}
          onChoose={() => onChange(preset.value)}
        >
          <ShapeIcon width={preset.width} height={preset.height} className="size-5" />
        </SizeTile>
      ))}
      {free && (
        <SizeTile
          group={id}
          label="Custom"
          checked={isFreeSize(value)}
          onChoose={() => onChange({ width: snapSide(free, width), height: snapSide(free, height) })}
        >
          <Crop aria-hidden strokeWidth={1.75} className="size-5 p-px" />
        </SizeTile>
      )}
    </div>
  )
}

interface SizeTileProps {
  group: string
  label: string
  checked: boolean
  onChoose: () => void
  children: ReactNode
}

function SizeTile({ group, label, checked, onChoose, children }: SizeTileProps) {
  return (
    <label className="relative flex h-14 flex-col items-center justify-center gap-1 rounded-md border border-border text-2xs font-medium text-muted-foreground transition-colors hover:bg-accent hover:text-foreground has-checked:border-brand has-checked:bg-brand-soft has-checked:text-brand-text has-focus-visible:outline-(length:--ring-width) has-focus-visible:outline-offset-2 has-focus-visible:outline-ring">
      <input
        type="radio"
        name={group}
        checked={checked}
        onChange={onChoose}
        className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
      />
      {children}
      <span className="max-w-full truncate px-1">{label}</span>
    </label>
  )
}
