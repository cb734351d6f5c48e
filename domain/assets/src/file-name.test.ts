import { AssetId, RunId, StepId } from '@atelier/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Asset } from './asset.ts'
import { fileNameOf } from './file-name.ts'
import type { ContentType } from './media.ts'
import { objectKey } from './object-key.ts'

it.each([
  ['A fox in the snow, at dawn', 'a-fox-in-the-snow-at-dawn-abc123.png'],
  ['  Über Café — 100% naïve!  ', 'uber-cafe-100-naive-abc123.png'],
  ['一隻狐狸', 'fal-ai-flux-dev-abc123.png'],
  ['', 'fal-ai-flux-dev-abc123.png'],
  ['../../etc/passwd', 'etc-passwd-abc123.png'],
  ['-rf *', 'rf-abc123.png'],
])('[AS3] a download of %j is called %s', (prompt, name) => {
  expect(fileNameOf(assetOf({ prompt }))).toBe(name)
})

it('[AS3] a long prompt gives its beginning', () => {
  const name = fileNameOf(assetOf({ prompt: 'word '.repeat(1000) }))
  expect(name.length).toBeLessThan(64)
  expect(name).toMatch(/^word-word-.*word?-abc123\.png$/)
})

it('[AS3] whatever the prompt, a name is a plain file name that is safe in a header and on every disk', () => {
  const text = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.string({ unit: fc.constantFrom('.', '/', '\\', '\r', '\n', '"', '\0', 'é', ' ', '-', 'a') }),
  )
  const type = fc.constantFrom<ContentType>('image/jpeg', 'image/png', 'image/webp', 'video/mp4')
  fc.assert(
    fc.property(text, text, type, (prompt, model, contentType) => {
      const name = fileNameOf(assetOf({ prompt, model, contentType }))
      expect(name).toMatch(/^[a-z0-9][a-z0-9-]*-abc123\.(jpg|png|webp|mp4)$/)
      expect(name.length).toBeLessThan(64)
    }),
    { numRuns: 500 },
  )
})

function assetOf({
  prompt,
  model = 'fal-ai/flux/dev',
  contentType = 'image/png',
}: {
  prompt: string
  model?: string
  contentType?: ContentType
}): Pick<Asset, 'id' | 'kind' | 'origin' | 'object'> {
  const sha256 = '0'.repeat(64)
  return {
    id: AssetId.parse(`asset_${'0'.repeat(26)}abc123`),
    kind: 'image',
    object: { key: objectKey(sha256, contentType), sha256, bytes: 1, contentType },
    origin: {
      runId: RunId.parse(`run_${'0'.repeat(32)}`),
      stepId: StepId.parse(`step_${'0'.repeat(32)}`),
      index: 0,
      model,
      prompt,
      values: {},
      seed: null,
      requestId: 'request-1',
      parents: [],
      simulated: true,
    },
  }
}
