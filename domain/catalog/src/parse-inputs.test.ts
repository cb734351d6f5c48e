import { AssetId } from '@atelier/kernel'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ModelCard } from './card.ts'
import type { Field } from './fields.ts'
import { findModel, models } from './models.ts'
import { parseInputs } from './parse-inputs.ts'

const picture = AssetId.parse(`asset_${'0'.repeat(32)}`)
const everyCard = models.map((card) => [card.id, card] as const)
const least = (card: ModelCard) => ({
  prompt: 'a fox',
  ...(card.task === 'image-to-video' ? { image: picture } : {}),
})

describe.each(everyCard)('%s', (_id, card) => {
  it('[CAT1] fills in every default when only what is required is given', () => {
    const parsed = parseInputs(card, least(card))
    const defaults: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(card.fields)) {
      if (field.kind === 'loras') defaults[name] = []
      else if ('initial' in field) defaults[name] = field.initial
    }
    expect(parsed).toEqual({ ok: true, value: { ...defaults, ...least(card) } })
  })

  it('[CAT1] refuses an input that it does not have, by its name', () => {
    const parsed = parseInputs(card, { ...least(card), num_images: 4 })
    expect(parsed).toEqual({
      ok: false,
      failure: {
        code: 'inputs/invalid',
        issues: [{ path: 'num_images', message: `${card.name} has no input of this name` }],
      },
    })
  })

  it('[CAT2] names what is missing as the form labels it', () => {
    expect(issuesOf(card, { ...least(card), prompt: '   ' })).toEqual([
      { path: 'prompt', message: 'Prompt is missing' },
    ])
    expect(issuesOf(card, {})).toContainEqual({ path: 'prompt', message: 'Prompt is missing' })
  })

  it('[CAT1] accepts whatever lies within the bounds, and nothing just outside them', () => {
    for (const [name, field] of Object.entries(card.fields)) {
      for (const value of edges(field).within)
        expect({ name, value, issues: issuesOf(card, { ...least(card), [name]: value }) }).toEqual({
          name,
          value,
          issues: [],
        })
      for (const value of edges(field).outside)
        expect({ name, value, paths: rootsOf(card, { ...least(card), [name]: value }) }).toEqual({
          name,
          value,
          paths: [name],
        })
    }
  })

  it('[CAT2] accepts again what it has accepted, and changes nothing', () => {
    fc.assert(
      fc.property(valuesFor(card), (values) => {
        const once = parseInputs(card, values)
        if (!once.ok) throw new Error(JSON.stringify(once.failure.issues))
        expect(parseInputs(card, once.value)).toEqual(once)
        expect(JSON.parse(JSON.stringify(once.value))).toEqual(once.value)
      }),
      { numRuns: 60 },
    )
  })
})

it('[CAT2] points at the very value inside a size or a list', () => {
  const card = cardOf('fal-ai/flux-lora')
  expect(pathsOf(card, { prompt: 'a', size: { width: 100, height: 512 } })).toEqual(['size.width'])
  expect(pathsOf(card, { prompt: 'a', size: { width: 512, height: 512, depth: 3 } })).toEqual(['size.depth'])
  expect(
    pathsOf(card, {
      prompt: 'a',
      loras: [{ path: 'https://example.com/a.safetensors' }, { path: 'nowhere' }],
    }),
  ).toEqual(['loras.1.path'])
  expect(issuesOf(card, { prompt: 'a', size: 'huge' })[0]?.message).toContain('square_hd')
})

it('[CAT1] a seed of 0 is a seed', () => {
  expect(parseInputs(cardOf('fal-ai/flux/dev'), { prompt: 'a', seed: 0 })).toMatchObject({
    ok: true,
    value: { seed: 0 },
  })
})

it.each([
  'http://example.com/a',
  'https://127.0.0.1/a',
  'https://[::1]/a',
  'https://localhost/a',
  'ftp://example.com/a',
  'file:///etc/passwd',
  'javascript:alert(1)',
])('[CAT1] refuses %s as the place of a LoRA', (path) => {
  expect(pathsOf(cardOf('fal-ai/flux-lora'), { prompt: 'a', loras: [{ path }] })).toEqual(['loras.0.path'])
})

it.each([null, undefined, [], 'prompt', 7])('[CAT1] refuses %j in place of inputs', (values) => {
  expect(parseInputs(cardOf('fal-ai/flux/dev'), values)).toMatchObject({
    ok: false,
    failure: { code: 'inputs/invalid' },
  })
})

it('[CAT2] never throws, whatever it is given', () => {
  fc.assert(
    fc.property(
      fc.anything(),
      (values) => typeof parseInputs(cardOf('fal-ai/flux-lora'), values).ok === 'boolean',
    ),
  )
})

/** Values at the edges of a field: just inside, and just outside. */
function edges(field: Field): { readonly within: readonly unknown[]; readonly outside: readonly unknown[] } {
  switch (field.kind) {
    case 'text':
      return {
        within: ['x', 'x'.repeat(field.maxLength)],
        outside: ['x'.repeat(field.maxLength + 1), 7, null],
      }
    case 'number':
      return {
        within: [field.min, field.max],
        outside: [
          field.min - field.step,
          field.max + field.step,
          '4',
          null,
          ...(Number.isInteger(field.step) ? [field.min + 0.5] : []),
        ],
      }
    case 'choice':
      return { within: field.options.map((option) => option.value), outside: ['', 'another', 1] }
    case 'toggle':
      return { within: [true, false], outside: ['true', 1] }
    case 'seed':
      return { within: [0, field.max], outside: [-1, field.max + 1, 0.5] }
    case 'image':
      return { within: [picture], outside: ['https://example.com/a.png', 'asset_1', 1] }
    case 'loras':
      return {
        within: [[], Array.from({ length: field.most }, () => lora(field.scale.max))],
        outside: [Array.from({ length: field.most + 1 }, () => lora(1)), [lora(field.scale.max + 1)], {}],
      }
    case 'size':
      return sizeEdges(field)
  }
}

function sizeEdges(field: Extract<Field, { kind: 'size' }>) {
  const names = field.presets.map((each) => each.value)
  if (!field.free) return { within: names, outside: ['5:4', { width: 1024, height: 1024 }] }
  const { min, max, multipleOf } = field.free
  return {
    within: [...names, { width: min, height: max }],
    outside: [
      'huge',
      { width: min - multipleOf, height: max },
      { width: min, height: max + multipleOf },
      { width: min + 1, height: max },
      { width: min },
    ],
  }
}

const lora = (scale: number) => ({ path: 'https://example.com/style.safetensors', scale })

function valuesFor(card: ModelCard): fc.Arbitrary<Record<string, unknown>> {
  const optional = Object.entries(card.fields).map(
    ([name, field]) => [name, fc.constantFrom(...edges(field).within)] as const,
  )
  return fc.record(Object.fromEntries(optional), { requiredKeys: Object.keys(least(card)) })
}

function issuesOf(card: ModelCard, values: unknown) {
  const parsed = parseInputs(card, values)
  return parsed.ok ? [] : parsed.failure.issues
}

const pathsOf = (card: ModelCard, values: unknown) => [
  ...new Set(issuesOf(card, values).map((issue) => issue.path)),
]
const rootsOf = (card: ModelCard, values: unknown) => [
  ...new Set(pathsOf(card, values).map((path) => path.split('.')[0])),
]

function cardOf(id: string): ModelCard {
  const card = findModel(id)
  if (!card) throw new Error(`no card for ${id}`)
  return card
}

it.each(['a\u0000b', 'half a smile \ud83d', '\udc00'])(
  '[CAT2] text that no database can keep is refused: %j',
  (text) => {
    const [card] = models
    if (!card) throw new Error('the catalogue is empty')
    expect(parseInputs(card, { prompt: text })).toMatchObject({
      ok: false,
      failure: { issues: [{ path: 'prompt' }] },
    })
    expect(parseInputs(card, { prompt: 'a whole smile 😀' })).toMatchObject({ ok: true })
  },
)
