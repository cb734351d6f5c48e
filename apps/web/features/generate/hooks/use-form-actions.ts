'use client'

import type { ImageView, RunView } from '@atelier/contract'
import type { ModelView } from '@atelier/usecases'
import { useMemo } from 'react'
import { showToast } from '@/components/ui/show-toast.ts'
import type { useDraft } from './use-draft.ts'
import type { Wish } from './use-start-run.ts'

interface FormActionsRequest {
  readonly models: readonly ModelView[]
  readonly form: ReturnType<typeof useDraft>
  readonly start: (wish: Wish) => void
  readonly showResults: (shown: boolean) => void
}

/** What a result can do with the form beside it. The same functions at every draw, so that typing redraws no result. */
export function useFormActions({ models, form, start, showResults }: FormActionsRequest) {
  const { set, animate, reuse } = form
  return useMemo(() => {
    const toForm = () => {
      showResults(false)
      focusPrompt()
    }
    const formActions = {
      reuse: (run: RunView) => {
        reuse(run.model.id, run.inputs)
        toForm()
      },
      again: (run: RunView) => {
        const model = models.find((each) => each.id === run.model.id)
        if (model) start({ task: model.task, modelId: model.id, inputs: run.inputs, again: run.id })
        else void showToast('This model is no longer offered')
      },
      animate: (assetId: string) => {
        animate(assetId)
        toForm()
      },
      takeSeed: (image: ImageView) => {
        if (image.seed === null) return
        set('seed', image.seed)
        void showToast(`Seed ${image.seed} is set`)
      },
    }
    const example = (prompt: string) => {
      set('prompt', prompt)
      toForm()
    }
    return { formActions, example }
  }, [models, set, animate, reuse, start, showResults])
}

// After the form shows what was put into it.
function focusPrompt() {
  setTimeout(() => document.getElementById('input-prompt')?.focus())
}
