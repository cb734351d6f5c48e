import { findModel } from '@atelier/catalog'
import type { Fields } from '@atelier/catalog/fields'
import { describe, expect, it } from 'vitest'
import { initialValues } from './form-values.ts'
import { mergeValues, valuesOfRun } from './merge-values.ts'

const fieldsOf = (id: string): Fields => findModel(id)?.fields ?? {}
const dev = fieldsOf('fal-ai/flux/dev')
const schnell = fieldsOf('fal-ai/flux/schnell')
const ultra = fieldsOf('fal-ai/flux-pro/v1.1-ultra')
const lora = fieldsOf('fal-ai/flux-lora')
const sdxl = fieldsOf('fal-ai/fast-sdxl')
const wan = fieldsOf('fal-ai/wan/v2.2-a14b/image-to-video')

describe('a form that opens', () => {
  it('holds each field’s own beginning when nothing was kept', () => {
    expect(mergeValues(dev, undefined)).toEqual(initialValues(dev))
    expect(mergeValues(dev, 'nonsense')).toEqual(initialValues(dev))
    expect(initialValues(dev)).toMatchObject({
      prompt: '',
      count: 1,
      seed: undefined,
      size: 'landscape_4_3',
      steps: 28,
    })
  })

  it('holds what was kept, value by value, and its own default where that no longer fits', () => {
    const kept = {
      prompt: 'a fox',
      steps: 999,
      guidance: 2.5,
      size: 'no-such-size',
      seed: -1,
      acceleration: 'high',
    }
    expect(mergeValues(dev, kept)).toMatchObject({
      prompt: 'a fox',
      steps: 28,
      guidance: 2.5,
      size: 'landscape_4_3',
      seed: undefined,
      acceleration: 'high',
    })
  })

  it('takes a free size that the model can draw, and no other', () => {
    expect(mergeValues(dev, { size: { width: 640, height: 480 } })['size']).toEqual({
      width: 640,
      height: 480,
    })
    expect(mergeValues(dev, { size: { width: 641, height: 480 } })['size']).toBe('landscape_4_3')
    expect(mergeValues(ultra, { size: { width: 640, height: 480 } })['size']).toBe('16:9')
  })

  it('keeps LoRAs within the strength that the model allows', () => {
    const loras = [{ path: 'https://example.com/a.safetensors', scale: 9 }]
    expect(mergeValues(lora, { loras })['loras']).toEqual([
      { path: 'https://example.com/a.safetensors', scale: 4 },
    ])
    expect(mergeValues(lora, { loras: [{ path: 3 }] })['loras']).toEqual([])
  })
})

describe('another model', () => {
  const values = { ...initialValues(dev), prompt: 'a fox', count: 3, seed: 7, steps: 40, guidance: 5 }

  it('takes along what the person works on', () => {
    expect(mergeValues(schnell, undefined, { fields: dev, values })).toMatchObject({
      prompt: 'a fox',
      count: 3,
      seed: 7,
    })
  })

  it('takes the words along even when they were deleted, whatever was kept here', () => {
    const left = { fields: dev, values: { ...values, prompt: '' } }
    expect(mergeValues(schnell, { prompt: 'an old one' }, left)['prompt']).toBe('')
  })

  it('keeps its own finer settings, and takes a changed one only where it has none and can hold it', () => {
    expect(mergeValues(schnell, { guidance: 2 }, { fields: dev, values })).toMatchObject({
      guidance: 2,
      steps: 4,
    })
    expect(mergeValues(schnell, undefined, { fields: dev, values })['guidance']).toBe(5)
    expect(mergeValues(sdxl, undefined, { fields: dev, values: initialValues(dev) })['guidance']).toBe(7.5)
  })

  it('shows the same shape under the name that it has there', () => {
    const left = { fields: dev, values: { ...values, size: 'portrait_16_9' } }
    expect(mergeValues(ultra, undefined, left)['size']).toBe('9:16')
  })

  it('begins with its own shape when the person chose none', () => {
    expect(mergeValues(sdxl, undefined, { fields: dev, values })['size']).toBe('square_hd')
  })

  it('has no use for what it does not know', () => {
    const names = Object.keys(mergeValues(wan, { count: 3 }, { fields: dev, values }))
    expect(names).toEqual(Object.keys(wan))
  })
})

it('the settings of an earlier run fill the form; what it does not mention is as the model begins', () => {
  const inputs = { prompt: 'a fox', steps: 12, seed: 5, count: 2 }
  expect(valuesOfRun(dev, inputs)).toEqual({ ...initialValues(dev), ...inputs })
})
