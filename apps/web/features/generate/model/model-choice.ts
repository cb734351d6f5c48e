import type { ModelView } from '@atelier/usecases'

/** The model with which the form opens: the one of the address, else the one used last, else the first. */
export function openingModel(
  models: readonly ModelView[],
  ...wishes: readonly (string | null | undefined)[]
): ModelView {
  for (const id of wishes) {
    const wished = models.find((model) => model.id === id)
    if (wished) return wished
  }
  const [first] = models
  if (!first) throw new Error('the catalogue is empty')
  return first
}

/** The name of the input that a picture goes into, if the model takes one. */
export function imageInputOf({ fields }: Pick<ModelView, 'fields'>): string | undefined {
  const entries = Object.entries(fields).filter(([, field]) => field.kind === 'image')
  return (entries.find(([, field]) => field.kind === 'image' && field.required) ?? entries[0])?.[0]
}

/** The model that sets a picture in motion: the given one if it can, else the first that does. */
export function animatingModel(models: readonly ModelView[], current: ModelView): ModelView | undefined {
  const can = (model: ModelView) => model.task === 'image-to-video' && imageInputOf(model) !== undefined
  return can(current) ? current : models.find(can)
}
