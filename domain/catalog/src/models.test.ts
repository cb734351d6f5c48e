import { expect, it } from 'vitest'
import type { ModelCard } from './card.ts'
import type { Field } from './fields.ts'
import { findModel, models } from './models.ts'

interface Facts {
  readonly size: string
  readonly steps: readonly [initial: number, max: number] | null
  readonly guidance: readonly [initial: number, min: number, max: number] | null
  readonly format: 'jpeg' | 'png'
  readonly dollars: readonly [amount: number, per: 'image' | 'megapixel']
  readonly more: readonly string[]
}

// As the models' own documentation states them; written out here a second time, so that a slip in a card shows.
const imageModels: readonly (readonly [string, Facts])[] = [
  [
    'fal-ai/flux/dev',
    {
      size: 'landscape_4_3',
      steps: [28, 50],
      guidance: [3.5, 1, 20],
      format: 'jpeg',
      dollars: [0.025, 'megapixel'],
      more: ['acceleration'],
    },
  ],
  [
    'fal-ai/flux/schnell',
    {
      size: 'landscape_4_3',
      steps: [4, 12],
      guidance: [3.5, 1, 20],
      format: 'jpeg',
      dollars: [0.003, 'megapixel'],
      more: ['acceleration'],
    },
  ],
  [
    'fal-ai/flux-pro/v1.1-ultra',
    {
      size: '16:9',
      steps: null,
      guidance: null,
      format: 'jpeg',
      dollars: [0.06, 'image'],
      more: ['raw', 'enhancePrompt', 'safetyTolerance'],
    },
  ],
  [
    'rundiffusion-fal/rundiffusion-photo-flux',
    {
      size: 'landscape_4_3',
      steps: [28, 50],
      guidance: [3.5, 1, 20],
      format: 'jpeg',
      dollars: [0.055, 'megapixel'],
      more: ['loras', 'photoStrength'],
    },
  ],
  [
    'rundiffusion-fal/juggernaut-flux/pro',
    {
      size: 'landscape_4_3',
      steps: [28, 50],
      guidance: [3.5, 1, 20],
      format: 'png',
      dollars: [0.055, 'megapixel'],
      more: [],
    },
  ],
  [
    'rundiffusion-fal/juggernaut-flux/lightning',
    {
      size: 'landscape_4_3',
      steps: [4, 12],
      guidance: null,
      format: 'png',
      dollars: [0.006, 'megapixel'],
      more: [],
    },
  ],
  [
    'fal-ai/flux-lora',
    {
      size: 'landscape_4_3',
      steps: [28, 50],
      guidance: [3.5, 0, 35],
      format: 'jpeg',
      dollars: [0.035, 'megapixel'],
      more: ['loras'],
    },
  ],
  [
    'fal-ai/fast-sdxl',
    {
      size: 'square_hd',
      steps: [25, 50],
      guidance: [7.5, 0, 20],
      format: 'jpeg',
      dollars: [0.02, 'megapixel'],
      more: ['loras', 'negativePrompt', 'expandPrompt'],
    },
  ],
]

const wan = 'fal-ai/wan/v2.2-a14b/image-to-video'

it('[CAT1] every model of the catalogue is held against its documentation here', () => {
  expect(models.map((card) => card.id).toSorted()).toEqual([...imageModels.map(([id]) => id), wan].toSorted())
})

it.each(imageModels)('[CAT1] %s has the inputs, bounds and defaults of its documentation', (id, facts) => {
  const { fields } = cardOf(id)
  const optional = [...(facts.steps ? ['steps'] : []), ...(facts.guidance ? ['guidance'] : []), ...facts.more]
  expect(Object.keys(fields).toSorted()).toEqual(
    ['prompt', 'size', 'count', 'seed', 'format', ...optional].toSorted(),
  )
  expect(fields['prompt']).toMatchObject({ kind: 'text', required: true, maxLength: 5000 })
  expect(fields['size']).toMatchObject({ kind: 'size', initial: facts.size })
  expect(fields['count']).toMatchObject({ kind: 'number', min: 1, max: 4, step: 1, initial: 1 })
  expect(fields['seed']).toMatchObject({ kind: 'seed', max: 4_294_967_295 })
  expect(fields['format']).toMatchObject({
    kind: 'choice',
    initial: facts.format,
    options: [{ value: 'jpeg' }, { value: 'png' }],
  })
  const [steps, mostSteps] = facts.steps ?? []
  expect(boundsOf(fields['steps'])).toEqual(facts.steps ? [steps, 1, mostSteps] : null)
  expect(boundsOf(fields['guidance'])).toEqual(facts.guidance)
})

it.each(imageModels)('[CAT3] %s costs us what its price list says', (id, { dollars: [amount, per] }) => {
  const { cost } = cardOf(id)
  expect(cost.rate).toMatchObject({ per, amount: Math.round(amount * 1_000_000) })
  expect(cost.source.length).toBeGreaterThan(5)
  expect(cost.asOf).toMatch(/^20\d\d-\d\d-\d\d$/)
})

it('[CAT1] WAN 2.2 has the inputs, bounds and defaults of its documentation', () => {
  expect(cardOf(wan).fields).toMatchObject({
    image: { kind: 'image', required: true },
    endImage: { kind: 'image', required: false },
    prompt: { kind: 'text', required: true },
    negativePrompt: { kind: 'text', required: false },
    frames: { kind: 'number', min: 17, max: 161, initial: 81, step: 1 },
    framesPerSecond: { kind: 'number', min: 4, max: 60, initial: 16, step: 1 },
    resolution: {
      kind: 'choice',
      initial: '720p',
      options: [{ value: '480p' }, { value: '580p' }, { value: '720p' }],
    },
    aspectRatio: {
      kind: 'choice',
      initial: 'auto',
      options: [{ value: 'auto' }, { value: '16:9' }, { value: '9:16' }, { value: '1:1' }],
    },
    steps: { kind: 'number', initial: 27 },
    guidance: { kind: 'number', initial: 3.5 },
    guidance2: { kind: 'number', initial: 4 },
    shift: { kind: 'number', min: 1, max: 10, initial: 5 },
    interpolation: {
      kind: 'choice',
      initial: 'film',
      options: [{ value: 'none' }, { value: 'film' }, { value: 'rife' }],
    },
    interpolatedFrames: { kind: 'number', min: 0, max: 4, initial: 1 },
    expandPrompt: { kind: 'toggle', initial: false },
    quality: {
      kind: 'choice',
      initial: 'high',
      options: [{ value: 'low' }, { value: 'medium' }, { value: 'high' }, { value: 'maximum' }],
    },
    acceleration: { kind: 'choice', initial: 'regular', options: [{ value: 'none' }, { value: 'regular' }] },
  })
})

it('[CAT5] the named sizes are those of the provider, in pixels', () => {
  const size = cardOf('fal-ai/flux/dev').fields['size']
  if (size?.kind !== 'size') throw new Error('a size is missing')
  const pixels = Object.fromEntries(size.presets.map((each) => [each.value, [each.width, each.height]]))
  expect(pixels).toEqual({
    square_hd: [1024, 1024],
    square: [512, 512],
    portrait_4_3: [768, 1024],
    portrait_16_9: [576, 1024],
    landscape_4_3: [1024, 768],
    landscape_16_9: [1024, 576],
  })
  expect(size.free).toEqual({ min: 256, max: 1536, multipleOf: 16 })
})

it('[CAT5] each shape of FLUX ultra is about four megapixels in the proportions of its name', () => {
  const size = cardOf('fal-ai/flux-pro/v1.1-ultra').fields['size']
  if (size?.kind !== 'size') throw new Error('a size is missing')
  expect(size.presets.map((each) => each.value).toSorted()).toEqual([
    '16:9',
    '1:1',
    '21:9',
    '2:3',
    '3:2',
    '3:4',
    '4:3',
    '9:16',
    '9:21',
  ])
  expect(size.free).toBeUndefined()
  for (const { value, width, height } of size.presets) {
    const [across = 0, down = 0] = value.split(':').map(Number)
    expect(Math.abs(width / height / (across / down) - 1)).toBeLessThan(0.02)
    expect(Math.abs((width * height) / 4_194_304 - 1)).toBeLessThan(0.02)
  }
})

it.each(models.map((card) => [card.id, card] as const))(
  '%s says what it is, how long it takes and when it is given up',
  (id, card) => {
    expect(card.docsUrl).toBe(`https://fal.ai/models/${id}`)
    expect(card.summary.length).toBeGreaterThan(20)
    expect(card.deadlineSeconds).toBeGreaterThan(10 * card.typicalSeconds)
    expect(findModel(id)).toBe(card)
  },
)

it('knows no model by a name that no card has', () => {
  expect(findModel('fal-ai/flux')).toBeNull()
  expect(findModel('toString')).toBeNull()
})

function boundsOf(field: Field | undefined): readonly [initial: number, min: number, max: number] | null {
  return field?.kind === 'number' ? [field.initial, field.min, field.max] : null
}

function cardOf(id: string): ModelCard {
  const card = findModel(id)
  if (!card) throw new Error(`no card for ${id}`)
  return card
}
