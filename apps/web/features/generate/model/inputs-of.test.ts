import { findModel, parseInputs } from '@atelier/catalog'
import { expect, it } from 'vitest'
import { initialValues } from './form-values.ts'
import { inputsOf } from './inputs-of.ts'

const model = findModel('fal-ai/fast-sdxl')
if (!model) throw new Error('the catalogue has no such model')
const { fields } = model

it('leaves out what was left open, so that the model decides about it', () => {
  const inputs = inputsOf(fields, { ...initialValues(fields), prompt: '  a fox ' })
  expect(inputs).toMatchObject({ prompt: 'a fox', count: 1, size: 'square_hd' })
  expect(Object.keys(inputs)).not.toEqual(expect.arrayContaining(['seed', 'negativePrompt', 'loras']))
})

it('sends zero and off: they are choices', () => {
  expect(
    inputsOf(fields, { ...initialValues(fields), seed: 0, guidance: 0, expandPrompt: false }),
  ).toMatchObject({
    seed: 0,
    guidance: 0,
    expandPrompt: false,
  })
})

it('sends the LoRAs that have a link', () => {
  const loras = [
    { path: ' https://example.com/a.safetensors ', scale: 1 },
    { path: '', scale: 1 },
  ]
  expect(inputsOf(fields, { ...initialValues(fields), loras })['loras']).toEqual([
    { path: 'https://example.com/a.safetensors', scale: 1 },
  ])
})

it('[CAT1] sends what the server accepts', () => {
  const inputs = inputsOf(fields, {
    ...initialValues(fields),
    prompt: 'a fox',
    size: { width: 512, height: 768 },
  })
  expect(parseInputs(model, inputs)).toMatchObject({ ok: true, value: { prompt: 'a fox' } })
})
