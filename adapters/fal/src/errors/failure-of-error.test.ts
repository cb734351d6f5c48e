import { expect, it } from 'vitest'
import { endpointOf } from '../endpoints/endpoints.ts'
import { failureOfError } from './failure-of-error.ts'
import { readError } from './read-error.ts'

const flux = endpointOf('fal-ai/flux/dev')
const read = (status: number, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
  failureOfError(readError({ status, body, headers: new Headers(headers) }), flux.ownPath)

it('names the field in our words and says what would be right', () => {
  const detail = [
    {
      loc: ['body', 'guidance_scale'],
      msg: 'Input should be less than or equal to 20',
      type: 'less_than_equal',
      ctx: { le: 20 },
    },
  ]
  expect(read(422, { detail })).toEqual({
    kind: 'rejected',
    type: 'less_than_equal',
    message: 'This has to be at most 20. Nothing was charged.',
    fields: [{ path: 'guidance', message: 'This has to be at most 20.' }],
  })
})

it('decides by the type and never by the text', () => {
  const detail = [{ loc: ['body', 'prompt'], msg: 'generation_timeout', type: 'content_policy_violation' }]
  expect(read(422, { detail })).toMatchObject({ kind: 'rejected', type: 'content_policy_violation' })
  expect(read(422, { detail }).message).toContain('safety check')
})

it('marks every field when several are wrong', () => {
  const detail = [
    { loc: ['body', 'prompt'], msg: 'Field required', type: 'missing' },
    { loc: ['body', 'num_images'], msg: 'too many', type: 'less_than_equal', ctx: { le: 4 } },
  ]
  const failure = read(422, { detail })
  expect(failure.fields?.map((field) => field.path)).toEqual(['prompt', 'count'])
  expect(failure.message).toContain('those that are marked')
})

it('leaves out the path of an error that is about nothing of ours', () => {
  const detail = [{ loc: ['body'], msg: 'flagged', type: 'content_policy_violation' }]
  expect(read(422, { detail })).not.toHaveProperty('fields')
})

it('reads the type of the infrastructure from the body or the header', () => {
  expect(read(504, { detail: 'late', error_type: 'generation_timeout' })).toMatchObject({
    kind: 'timeout',
    type: 'generation_timeout',
  })
  expect(read(503, null, { 'X-Fal-Error-Type': 'runner_disconnected' })).toMatchObject({
    kind: 'unavailable',
    type: 'runner_disconnected',
  })
})

it.each([
  [422, 'rejected'],
  [500, 'unavailable'],
  [504, 'timeout'],
  [429, 'throttled'],
] as const)('falls back to the status for a type that no list has: %i is %s', (status, kind) => {
  expect(
    read(status, { detail: [{ loc: ['body', 'prompt'], msg: '?', type: 'never_heard_of' }] }),
  ).toMatchObject({ kind, type: 'never_heard_of' })
})

it('survives a body in no known form', () => {
  for (const body of [null, '<html>', 7, { detail: 7 }, { detail: [null] }, { detail: [{ loc: 'x' }] }]) {
    expect(read(422, body).kind).toBe('rejected')
    expect(read(422, body).message).toContain('Nothing was charged.')
  }
})
