import { expect, it } from 'vitest'
import { progressOf } from './progress-of.ts'

const after = (...messages: string[]) => progressOf(messages.map((message) => ({ message })))

it.each([
  ['12/28', 12 / 28],
  ['step 7 / 28 done', 0.25],
  ['43%', 0.43],
  [' 43%|####      | 12/28 [00:01<00:02, 9.1it/s]', 0.43],
  ['99.5 %', 0.995],
])('reads %j', (message, share) => {
  expect(after(message)).toBeCloseTo(share, 5)
})

it.each(['loading weights', '2026/11/21 12:00', '30/28', '0/0', '250%'])('makes nothing of %j', (message) => {
  expect(after(message)).toBeNull()
})

it('goes by the last line that says something', () => {
  expect(after('1/4', '3/4', 'saving')).toBe(0.75)
})
