import type { Problem } from '@atelier/contract'
import { expect, it } from 'vitest'
import { fieldError } from './field-error.ts'
import { explainProblem } from './problem-words.ts'

const names = ['prompt', 'size', 'loras']
const problem = (code: string, rest: Partial<Problem> = {}): Problem => ({
  type: 'x',
  title: 'Some title',
  status: 422,
  code,
  requestId: 'r',
  ...rest,
})

it('brings each refused value to its field, also one inside it', () => {
  const errors = [
    { path: 'prompt', message: 'Prompt is missing' },
    { path: 'loras.1.path', message: 'Not a link' },
  ]
  const { fields, general } = explainProblem(problem('inputs/invalid', { errors }), names)
  expect(fieldError(fields, 'prompt')).toBe('Prompt is missing')
  expect(fieldError(fields, 'loras')).toBe('Not a link')
  expect(fieldError(fields, 'size')).toBeUndefined()
  expect(general?.words).toBe('Some settings need another look.')
})

it('tells above the button what belongs to no field', () => {
  const errors = [{ path: 'modelId', message: 'There is no such model' }]
  expect(explainProblem(problem('inputs/invalid', { errors }), names).general?.words).toBe(
    'There is no such model',
  )
})

it('says what is missing when credits are', () => {
  const data = { needed: 4000, available: 1000, renewsAt: '2026-12-01T00:00:00.000Z' }
  const { general } = explainProblem(problem('credits/insufficient', { status: 402, data }), names)
  expect(general?.words).toBe('Needs 4 credits, 1 left. Renews on December 1.')
})

it('falls back to the title when the amounts are not told', () => {
  expect(explainProblem(problem('credits/insufficient'), names).general?.words).toBe('Some title.')
})

it.each([
  ['accounts/unverified', '/verify'],
  ['accounts/signed-out', '/sign-in?next=/generate'],
])('leads on from %s', (code, href) => {
  expect(explainProblem(problem(code), names).general?.link?.href).toBe(href)
})
