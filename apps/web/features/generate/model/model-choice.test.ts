import { models } from '@atelier/catalog'
import { modelView } from '@atelier/usecases'
import { expect, it } from 'vitest'
import { animatingModel, imageInputOf, openingModel } from './model-choice.ts'

const all = models.map(modelView)
const [first] = all
const wan = all.find((model) => model.task === 'image-to-video')

it('opens with the first wish that exists, else with the first model', () => {
  expect(openingModel(all, 'fal-ai/fast-sdxl', 'fal-ai/flux-lora').id).toBe('fal-ai/fast-sdxl')
  expect(openingModel(all, 'gone', 'fal-ai/flux-lora').id).toBe('fal-ai/flux-lora')
  expect(openingModel(all, null, undefined, 'gone')).toBe(first)
})

it('animates with the model at hand if it can, else with the first that does, in its required input', () => {
  if (!wan || !first) throw new Error('the catalogue has no video model')
  expect(animatingModel(all, wan)).toBe(wan)
  expect(animatingModel(all, first)).toBe(wan)
  expect(imageInputOf(wan)).toBe('image')
  expect(imageInputOf(first)).toBeUndefined()
})
