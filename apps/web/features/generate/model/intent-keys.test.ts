import { RequestKey } from '@atelier/kernel'
import { beforeEach, expect, it } from 'vitest'
import { IntentKeys, randomKey } from './intent-keys.ts'

let keys: IntentKeys
beforeEach(() => {
  let count = 0
  keys = new IntentKeys(() => `key-${++count}`)
})

it('[RUN3] a second click before the answer carries the same key', () => {
  expect([keys.keyFor('fox', 0), keys.keyFor('fox', 5000)]).toEqual(['key-1', 'key-1'])
})

it('[RUN3] a retry after a lost connection carries the same key, however late', () => {
  const first = keys.keyFor('fox', 0)
  expect(keys.keyFor('fox', 3_600_000)).toBe(first)
})

it('a click after an accepted answer is a new intent', () => {
  const first = keys.keyFor('fox', 0)
  keys.accepted(first, 30)
  expect(keys.keyFor('fox', 1000)).toBe('key-2')
})

it('[RUN3] the second click of a double click is none, even when the answer came in between', () => {
  const first = keys.keyFor('fox', 0)
  keys.accepted(first, 30)
  expect(keys.keyFor('fox', 200)).toBe(first)
})

it('other settings are another intent', () => {
  keys.keyFor('fox', 0)
  expect(keys.keyFor('owl', 1)).toBe('key-2')
})

it('what was refused for good is asked for anew', () => {
  keys.refused(keys.keyFor('fox', 0))
  expect(keys.keyFor('fox', 1)).toBe('key-2')
})

it('a late answer to an earlier intent changes nothing about the present one', () => {
  const earlier = keys.keyFor('fox', 0)
  const present = keys.keyFor('owl', 1)
  keys.accepted(earlier, 2)
  keys.refused(earlier)
  expect(keys.keyFor('owl', 5000)).toBe(present)
})

it('makes keys that the API takes, each only once', () => {
  const made = Array.from({ length: 100 }, randomKey)
  expect(made.every((key) => RequestKey.safeParse(key).success)).toBe(true)
  expect(new Set(made).size).toBe(100)
})
