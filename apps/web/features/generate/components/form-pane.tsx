'use client'

import type { ModelView } from '@atelier/usecases'
import { useBalance } from '../hooks/use-balance.ts'
import type { DraftState, useDraft } from '../hooks/use-draft.ts'
import { useLastSeed } from '../hooks/use-last-seed.ts'
import { useRefusal } from '../hooks/use-refusal.ts'
import type { useStartRun } from '../hooks/use-start-run.ts'
import type { FieldValue } from '../model/form-values.ts'
import { inputsOf } from '../model/inputs-of.ts'
import { findObstacle } from '../model/obstacle.ts'
import { priceOf } from '../model/price-of.ts'
import { GenerateForm } from './form/generate-form.tsx'

interface FormPaneProps {
  models: readonly ModelView[]
  form: Omit<ReturnType<typeof useDraft>, 'draft'>
  draft: DraftState
  starting: ReturnType<typeof useStartRun>
}

/** The form with what it knows of credits and of the last refusal. */
export default function FormPane({ models, form, draft, starting }: FormPaneProps) {
  const balance = useBalance()
  const lastSeed = useLastSeed()
  const { problem, forget, start } = starting
  const refusal = useRefusal(problem, draft.model.fields)
  const { model, values } = draft
  const price = priceOf(model, values)
  // A correction is the answer to a refusal: its words go with the first change.
  const afterChange = () => problem && forget()
  return (
    <GenerateForm
      models={models}
      model={model}
      values={values}
      price={price}
      obstacle={findObstacle({ fields: model.fields, values, price, balance })}
      refusal={refusal}
      busy={starting.isPending}
      lastSeed={lastSeed}
      onChoose={(id) => {
        afterChange()
        form.choose(id)
      }}
      onChange={(name: string, value: FieldValue) => {
        afterChange()
        form.set(name, value)
      }}
      onReset={form.reset}
      onGenerate={() =>
        start({ task: model.task, modelId: model.id, inputs: inputsOf(model.fields, values) })
      }
    />
  )
}
