import { expect, it } from 'vitest'
import { WorkflowDocument } from './document.ts'
import { oneNodeDocument } from './one-node-document.ts'

it('makes a document that its own schema accepts', () => {
  const document = oneNodeDocument('fal-ai/flux/dev', { prompt: 'a fox', seed: 0 })
  expect(WorkflowDocument.parse(structuredCloneOf(document))).toEqual(document)
})

it('refuses a document with an unknown key', () => {
  const document = { ...oneNodeDocument('fal-ai/flux/dev', {}), extra: true }
  expect(WorkflowDocument.safeParse(document).success).toBe(false)
})

function structuredCloneOf(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value))
}
