import { expect, it } from 'vitest'
import { draftText, parseDraft } from './stored-draft.ts'

it('reads back what it wrote, each model for itself', () => {
  const first = draftText(parseDraft(null), 'a', { prompt: 'fox', seed: undefined })
  const both = parseDraft(draftText(parseDraft(first), 'b', { prompt: 'owl' }))
  expect(both).toEqual({ modelId: 'b', values: { a: { prompt: 'fox' }, b: { prompt: 'owl' } } })
})

it.each([null, '', 'nonsense', '[]', 'null', '{"modelId":3,"values":[]}'])(
  'takes %j for an empty draft',
  (text) => {
    expect(parseDraft(text)).toEqual({ modelId: undefined, values: {} })
  },
)
