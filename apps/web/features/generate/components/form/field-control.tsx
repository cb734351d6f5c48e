'use client'

import type { Field } from '@atelier/catalog/fields'
import { lazy, Suspense } from 'react'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { fewChoices, fewNumbers } from '../../model/few-options.ts'
import { fieldError, type FieldErrors } from '../../model/field-error.ts'
import type { FieldValue } from '../../model/form-values.ts'
import { fieldId, type FieldProps } from './field-props.ts'
import { SeedControl } from './seed-control.tsx'
import { SideBySideControl } from './side-by-side-control.tsx'
import { SizeControl } from './size-control.tsx'
import { TextControl } from './text-control.tsx'

// Only some models have these, or only behind a fold: their code comes when they are drawn.
const ImageControl = lazy(() => import('./image-control.tsx'))
const ListControl = lazy(() => import('./list-control.tsx'))
const LorasControl = lazy(() => import('./loras-control.tsx'))
const SliderControl = lazy(() => import('./slider-control.tsx'))
const ToggleControl = lazy(() => import('./toggle-control.tsx'))

interface FieldControlProps {
  name: string
  field: Field
  value: FieldValue
  onChange: (name: string, value: FieldValue) => void
  errors: FieldErrors
  /** Looks up the seed that the newest results were made with. */
  lastSeed: () => number | null
}

/** Draws one input of a model as its kind asks for. */
export function FieldControl(props: FieldControlProps) {
  return (
    <Suspense fallback={<Skeleton className="h-16" />}>
      <Control {...props} />
    </Suspense>
  )
}

function Control({ name, field, value, onChange, errors, lastSeed }: FieldControlProps) {
  const common = {
    id: fieldId(name),
    name,
    value,
    onChange: (next: FieldValue) => onChange(name, next),
    error: fieldError(errors, name),
  }
  switch (field.kind) {
    case 'text':
      return <TextControl {...common} field={field} />
    case 'number':
      return <NumberControl {...common} field={field} />
    case 'choice':
      return <ChoiceControl {...common} field={field} />
    case 'toggle':
      return <ToggleControl {...common} field={field} />
    case 'seed':
      return <SeedControl {...common} field={field} lastSeed={lastSeed} />
    case 'size':
      return <SizeControl {...common} field={field} />
    case 'image':
      return <ImageControl {...common} field={field} />
    case 'loras':
      return <LorasControl {...common} field={field} />
  }
}

function NumberControl(props: FieldProps<'number'>) {
  const options = fewNumbers(props.field)
  return options ? (
    <SideBySideControl {...props} {...faceOf(props)} options={options} />
  ) : (
    <SliderControl {...props} />
  )
}

function ChoiceControl(props: FieldProps<'choice'>) {
  const options = fewChoices(props.field)
  return options ? (
    <SideBySideControl {...props} {...faceOf(props)} options={options} />
  ) : (
    <ListControl {...props} />
  )
}

function faceOf({ field }: { field: Pick<Field, 'label' | 'advice'> }) {
  return { label: field.label, advice: field.advice }
}
