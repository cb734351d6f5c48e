import { findModel } from '@atelier/catalog'
import { expect, it } from 'vitest'
import { initialValues } from './form-values.ts'
import { findObstacle } from './obstacle.ts'

const dev = findModel('fal-ai/flux/dev')?.fields ?? {}
const lora = findModel('fal-ai/flux-lora')?.fields ?? {}
const wan = findModel('fal-ai/wan/v2.2-a14b/image-to-video')?.fields ?? {}
const rich = { available: 100_000, renewsAt: '2026-12-01T00:00:00.000Z' }
const ready = { fields: dev, values: { ...initialValues(dev), prompt: 'a fox' }, price: 4000, balance: rich }

it('finds nothing in the way of a form that is filled and paid for', () => {
  expect(findObstacle(ready)).toBeUndefined()
})

it('does not stand in the way while the balance is unknown', () => {
  expect(findObstacle({ ...ready, balance: undefined })).toBeUndefined()
})

it('names a missing prompt, spaces included, and its field', () => {
  const values = { ...ready.values, prompt: '  \n' }
  expect(findObstacle({ ...ready, values })).toMatchObject({
    field: 'prompt',
    words: 'Describe what you want to see.',
  })
})

it('names a missing image before the words', () => {
  expect(findObstacle({ ...ready, fields: wan, values: initialValues(wan) })).toMatchObject({
    field: 'image',
  })
})

it('says what is needed, what is left and when more comes', () => {
  const balance = { ...rich, available: 1000 }
  expect(findObstacle({ ...ready, balance })?.words).toBe('Needs 4 credits, 1 left. Renews on December 1.')
})

it('lets a price pass that takes the very last credit', () => {
  expect(findObstacle({ ...ready, balance: { ...rich, available: 4000 } })).toBeUndefined()
})

it('sends people with an unverified address to the letter first', () => {
  const balance = { available: 0, renewsAt: null }
  expect(findObstacle({ ...ready, values: initialValues(dev), balance })?.link).toEqual({
    href: '/verify',
    label: 'Confirm',
  })
})

it.each(['http://example.com/a.safetensors', 'a.safetensors', 'https://'])(
  'refuses %s as the link of a LoRA',
  (path) => {
    const values = { ...initialValues(lora), prompt: 'a fox', loras: [{ path, scale: 1 }] }
    expect(findObstacle({ ...ready, fields: lora, values })).toMatchObject({ field: 'loras' })
  },
)

it('overlooks a LoRA whose link is still empty', () => {
  const values = { ...initialValues(lora), prompt: 'a fox', loras: [{ path: '', scale: 1 }] }
  expect(findObstacle({ ...ready, fields: lora, values })).toBeUndefined()
})
