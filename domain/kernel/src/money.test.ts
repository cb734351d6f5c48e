import { expect, it } from 'vitest'
import { credits, dollars, millicredits } from './money.ts'

it('counts credits in whole thousandths', () => {
  expect(credits(20.25)).toBe(20_250)
  expect(credits(0.1 + 0.2)).toBe(300)
})

it('counts dollars in whole millionths', () => {
  expect(dollars(0.025)).toBe(25_000)
})

it.each([0.5, Number.NaN, Number.POSITIVE_INFINITY, 2 ** 53])('refuses %s millicredits', (amount) => {
  expect(() => millicredits(amount)).toThrow()
})
