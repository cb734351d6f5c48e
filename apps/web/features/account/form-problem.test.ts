import { expect, it } from 'vitest'
import { ApiProblem } from '@/features/api/index.ts'
import { formProblem } from './form-problem.ts'

const refusal = (part: { code: string; errors?: { path: string; message: string }[] }) =>
  new ApiProblem({ type: 'about:blank', title: 'Not valid', status: 422, requestId: 'r', ...part })

it('puts a complaint about a field of the form there and says nothing above it', () => {
  const error = refusal({ code: 'inputs/invalid', errors: [{ path: 'email', message: 'Taken' }] })
  expect(formProblem(error, ['email', 'password'])).toEqual({
    fields: [{ field: 'email', message: 'Taken' }],
    message: undefined,
  })
})

it('says above the form what concerns no field that it has', () => {
  const error = refusal({ code: 'inputs/invalid', errors: [{ path: 'token', message: 'Too long' }] })
  expect(formProblem(error, ['password'])).toEqual({ fields: [], message: 'Not valid' })
})

it('asks for patience when there were too many attempts', () => {
  expect(formProblem(refusal({ code: 'requests/too-many' }), ['email']).message).toContain('Wait a minute')
})

it('lets a bug be a bug', () => {
  expect(() => formProblem(new TypeError('broken'), ['email'])).toThrow('broken')
})
