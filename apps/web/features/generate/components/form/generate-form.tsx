'use client'

import type { ModelView } from '@atelier/usecases'
import { useMemo, type SubmitEvent } from 'react'
import { useShortcuts } from '@/features/shortcuts/index.ts'
import { useShowError } from '../../hooks/use-show-error.ts'
import type { Obstacle } from '../../model/obstacle.ts'
import type { Refusal } from '../../model/problem-words.ts'
import { fieldId } from './field-props.ts'
import { FormFields, type FormFieldsProps } from './form-fields.tsx'
import { FormFooter } from './form-footer.tsx'
import { ModelButton } from './model-button.tsx'

interface GenerateFormProps extends Omit<FormFieldsProps, 'errors'> {
  models: readonly ModelView[]
  /** Millicredits. */
  price: number
  obstacle: Obstacle | undefined
  refusal: Refusal
  busy: boolean
  onChoose: (modelId: string) => void
  onGenerate: () => void
}

/** A model's inputs as a form, drawn from its card. */
export function GenerateForm({
  models,
  price,
  obstacle,
  refusal,
  busy,
  onChoose,
  onGenerate,
  ...fields
}: GenerateFormProps) {
  const submit = () => {
    if (busy) return
    if (obstacle === undefined) onGenerate()
    else if (obstacle.field !== undefined) document.getElementById(fieldId(obstacle.field))?.focus()
  }
  useShowError(refusal.fields)
  useShortcuts('Generate', useGenerateShortcut(submit))
  const onSubmit = (event: SubmitEvent) => {
    event.preventDefault()
    submit()
  }
  return (
    <form aria-label="Settings" noValidate onSubmit={onSubmit} className="flex flex-1 flex-col">
      <div className="grid flex-1 content-start gap-5 p-4">
        <ModelButton models={models} model={fields.model} onChoose={onChoose} />
        <FormFields {...fields} errors={refusal.fields} />
      </div>
      <FormFooter price={price} obstacle={obstacle} refused={refusal.general} busy={busy} />
    </form>
  )
}

function useGenerateShortcut(run: () => void) {
  return useMemo(() => [{ keys: 'mod+enter', label: 'Generate', run }], [run])
}
