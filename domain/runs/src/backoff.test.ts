import { expect, it } from 'vitest'
import { pollDelaySeconds, retryDelaySeconds } from './backoff.ts'

it('[RUN5] a refused submit waits 1, 2, 4 … and at most 30 seconds', () => {
  expect([1, 2, 3, 4, 5, 6, 7, 1000].map(retryDelaySeconds)).toEqual([1, 2, 4, 8, 16, 30, 30, 30])
})

it('[ACT3] a provider is looked at after 2, 4, 8 … and at most 60 seconds', () => {
  expect([0, 1, 2, 3, 4, 5, 6, 10_000].map(pollDelaySeconds)).toEqual([2, 4, 8, 16, 32, 60, 60, 60])
})
