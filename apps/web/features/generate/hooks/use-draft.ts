'use client'

import type { ModelView } from '@atelier/usecases'
import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useHydrated } from '@/components/ui/use-hydrated.ts'
import type { FieldValue, FormValues } from '../model/form-values.ts'
import { mergeValues, valuesOfRun } from '../model/merge-values.ts'
import { animatingModel, imageInputOf, openingModel } from '../model/model-choice.ts'
import { draftKey, draftText, parseDraft } from '../model/stored-draft.ts'

/** The chosen model and what its form holds. */
export interface DraftState {
  readonly model: ModelView
  readonly values: FormValues
}

interface DraftRequest {
  readonly models: readonly ModelView[]
  readonly workspaceId: string
}

/**
 * The form's content: kept on this device for each model, named in the address as `?model=`, and taken along when
 * another model is chosen. Nothing until the browser has read what it kept.
 */
export function useDraft({ models, workspaceId }: DraftRequest) {
  const key = draftKey(workspaceId)
  const hydrated = useHydrated()
  const opening = useMemo(() => (hydrated ? openDraft(models, key) : undefined), [hydrated, models, key])
  const [changed, setDraft] = useState<DraftState>()
  const draft = changed ?? opening
  useEffect(() => {
    if (draft)
      localStorage.setItem(
        key,
        draftText(parseDraft(localStorage.getItem(key)), draft.model.id, draft.values),
      )
  }, [draft, key])
  const acts = useDraftActs(models, { key, setDraft })
  useAddress(acts)
  return useMemo(() => ({ draft, ...acts }), [draft, acts])
}

// Back and forward, or a link to this page with another model or with a picture to animate.
function useAddress({ choose, animate }: Pick<ReturnType<typeof useDraftActs>, 'choose' | 'animate'>) {
  const parameters = useSearchParams()
  const modelId = parameters.get('model')
  const imageId = parameters.get('image')
  const named = useRef(modelId)
  useEffect(() => {
    if (modelId !== null && modelId !== named.current) choose(modelId)
    named.current = modelId
  }, [modelId, choose])
  useEffect(() => {
    if (imageId !== null) animate(imageId)
  }, [imageId, animate])
}

type SetDraft = (change: (current: DraftState | undefined) => DraftState | undefined) => void

function useDraftActs(models: readonly ModelView[], { key, setDraft }: { key: string; setDraft: SetDraft }) {
  const change = useCallback(
    (next: (current: DraftState) => DraftState) =>
      setDraft((current) => next(current ?? openDraft(models, key))),
    [models, key, setDraft],
  )
  return useMemo(() => {
    const set = (name: string, value: FieldValue) =>
      change(({ model, values }) => ({ model, values: { ...values, [name]: value } }))
    const choose = (id: string) => {
      nameInAddress({ model: id })
      change((current) => enterModel(current, { key, model: openingModel(models, id, current.model.id) }))
    }
    /** Takes a picture into the form of a model that sets it in motion. */
    const animate = (assetId: string) => {
      change((current) => {
        const model = animatingModel(models, current.model)
        const input = model && imageInputOf(model)
        if (!model || input === undefined) return current
        const entered = enterModel(current, { key, model })
        return { model, values: { ...entered.values, [input]: assetId } }
      })
      nameInAddress({ image: null })
    }
    /** Fills the form with the settings of an earlier run. */
    const reuse = (id: string, inputs: Readonly<Record<string, unknown>>) => {
      nameInAddress({ model: id })
      change((current) => {
        const model = openingModel(models, id, current.model.id)
        return { model, values: valuesOfRun(model.fields, inputs) }
      })
    }
    const reset = (names: readonly string[]) =>
      change(({ model, values }) => {
        const fields = Object.fromEntries(
          Object.entries(model.fields).filter(([name]) => names.includes(name)),
        )
        return { model, values: { ...values, ...mergeValues(fields, undefined) } }
      })
    return { set, choose, animate, reuse, reset }
  }, [models, key, change])
}

function openDraft(models: readonly ModelView[], key: string): DraftState {
  const modelId = new URLSearchParams(window.location.search).get('model')
  const stored = parseDraft(localStorage.getItem(key))
  const model = openingModel(models, modelId, stored.modelId)
  return { model, values: mergeValues(model.fields, stored.values[model.id]) }
}

function enterModel(current: DraftState, { key, model }: { key: string; model: ModelView }): DraftState {
  if (model.id === current.model.id) return current
  const stored = parseDraft(localStorage.getItem(key))
  const left = { fields: current.model.fields, values: current.values }
  return { model, values: mergeValues(model.fields, stored.values[model.id], left) }
}

function nameInAddress(names: Readonly<Record<string, string | null>>) {
  const parameters = new URLSearchParams(window.location.search)
  for (const [name, value] of Object.entries(names)) {
    if (value === null) parameters.delete(name)
    else parameters.set(name, value)
  }
  const query = parameters.toString()
  window.history.replaceState(null, '', query === '' ? window.location.pathname : `?${query}`)
}
