import { models, parseInputs, type ModelCard } from '@atelier/catalog'
import { AssetId } from '@atelier/kernel'
import { describe, expect, it } from 'vitest'
import { endpointOf, endpoints } from './endpoints.ts'

const asset = AssetId.parse(`asset_${'0'.repeat(32)}`)
const files = new Map([[asset, 'https://v3.fal.media/files/b/input.png']])

it('has one endpoint for each card of the catalogue, and no other', () => {
  expect(endpoints.map((endpoint) => endpoint.id).toSorted()).toEqual(
    models.map((card) => card.id).toSorted(),
  )
})

it('fails loudly for a model that it does not know', () => {
  expect(() => endpointOf('fal-ai/unheard-of')).toThrow('no endpoint')
})

describe.each(models.map((card) => [card.id, card] as const))('%s', (_, card) => {
  it('has a word of fal for every field of its card, and for nothing else', () => {
    expect(endpointOf(card.id).inputs.toSorted()).toEqual(Object.keys(card.fields).toSorted())
  })

  it('sends every value, each under a name of its own', () => {
    const values = everyValue(card)
    const sent = endpointOf(card.id).toRequest(values, files)
    expect(Object.keys(sent)).toHaveLength(Object.keys(card.fields).length)
    expect(Object.values(sent)).not.toContain(undefined)
  })

  it('finds the way back from the name of fal to our field', () => {
    const endpoint = endpointOf(card.id)
    const sent = Object.keys(endpoint.toRequest(everyValue(card), files))
    const back = new Set(sent.map((name) => endpoint.ownPath(['body', name])))
    expect(back).toEqual(new Set(Object.keys(card.fields)))
  })
})

it('keeps a seed of 0 and a false switch', () => {
  const sent = endpointOf('fal-ai/flux-pro/v1.1-ultra').toRequest(
    { prompt: 'a fox', seed: 0, raw: false },
    files,
  )
  expect(sent).toEqual({ prompt: 'a fox', seed: 0, raw: false })
})

it('sends the names and the forms that fal knows', () => {
  const loras = [{ path: 'https://example.com/style.safetensors', scale: 0.8 }]
  const size = { width: 640, height: 960 }
  const sent = endpointOf('rundiffusion-fal/rundiffusion-photo-flux').toRequest(
    { prompt: 'a fox', size, count: 2, photoStrength: 0.5, loras },
    files,
  )
  expect(sent).toEqual({ prompt: 'a fox', image_size: size, num_images: 2, photo_lora_scale: 0.5, loras })
})

it('sends the address of an input image in place of its id', () => {
  const sent = endpointOf('fal-ai/wan/v2.2-a14b/image-to-video').toRequest(
    { image: asset, prompt: 'it moves' },
    files,
  )
  expect(sent).toEqual({ image_url: 'https://v3.fal.media/files/b/input.png', prompt: 'it moves' })
})

it('throws rather than drop a value that it has no word for', () => {
  expect(() => endpointOf('fal-ai/flux/dev').toRequest({ prompt: 'a fox', mood: 'calm' }, files)).toThrow(
    'no word for mood',
  )
})

it('throws rather than send an image that was not uploaded', () => {
  expect(() =>
    endpointOf('fal-ai/wan/v2.2-a14b/image-to-video').toRequest({ image: asset }, new Map()),
  ).toThrow('not uploaded')
})

function everyValue(card: ModelCard) {
  const given: Record<string, unknown> = {}
  for (const [name, field] of Object.entries(card.fields)) {
    if (field.kind === 'text') given[name] = 'a fox'
    if (field.kind === 'seed') given[name] = 7
    if (field.kind === 'image') given[name] = asset
  }
  const parsed = parseInputs(card, given)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}
