import { contract, problems } from '@atelier/contract'
import { fail } from '@atelier/kernel'
import { ORPCError } from '@orpc/server'
import { expect, it } from 'vitest'
import { knowsPath } from './paths.ts'
import { problemBody } from './problem-body.ts'
import { refusal, unwrap } from './refuse.ts'

it('gives every code its own status and title', () => {
  for (const [code, { status, title }] of Object.entries(problems)) {
    expect(problemBody(new ORPCError(code, { status }))).toMatchObject({ code, status, title })
  }
})

it('says nothing about the cause of an error that nobody expected', () => {
  const body = problemBody(
    new ORPCError('INTERNAL_SERVER_ERROR', {
      status: 500,
      message: 'password of postgres',
      data: { secret: 1 },
    }),
  )
  expect(JSON.stringify(body)).not.toMatch(/password|secret/)
  expect(body).toMatchObject({ status: 500, code: 'server/bug' })
})

it('names the fields of a refused input', () => {
  const issues = [{ path: 'steps', message: 'Too big' }]
  expect(problemBody(refusal('inputs/invalid', { issues }))).toMatchObject({ status: 422, errors: issues })
})

it('carries the amounts of a balance that does not suffice', () => {
  const failure = fail({ code: 'credits/insufficient', missing: 500 })
  const thrown = (() => {
    try {
      return unwrap(failure)
    } catch (error) {
      return error
    }
  })()
  expect(problemBody(thrown as ORPCError<string, unknown>)).toMatchObject({
    status: 402,
    data: { missing: 500 },
  })
})

it('knows the paths of the contract and no others', () => {
  expect(Object.keys(contract)).toContain('models')
  expect(knowsPath('/api/models/fal-ai/flux/dev')).toBe(true)
  expect(knowsPath('/api/generate/queue/run_1/status')).toBe(true)
  expect(knowsPath('/api/images/a/b/c')).toBe(false)
})
