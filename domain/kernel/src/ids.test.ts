import { expect, it } from 'vitest'
import { RequestKey, RunId } from './ids.ts'

const digits = '0192f0c1d2e3f4a5b6c7d8e9f0a1b2c3'

it('accepts an id of its own kind only', () => {
  expect(RunId.safeParse(`run_${digits}`).success).toBe(true)
  expect(RunId.safeParse(`step_${digits}`).success).toBe(false)
  expect(RunId.safeParse(digits).success).toBe(false)
})

it.each(['short', 'has space in it', 'ünïcode-key', 'x'.repeat(129)])(
  'refuses %j as a request key',
  (key) => {
    expect(RequestKey.safeParse(key).success).toBe(false)
  },
)
