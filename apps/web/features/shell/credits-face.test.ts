import { expect, it } from 'vitest'
import { creditsFace } from './credits-face.ts'

const credits = { available: 86, monthly: 100, renewsAt: '2026-12-01T12:00:00.000Z' }

it('says what is left and when it renews', () => {
  expect(creditsFace(credits, 'en')).toEqual({
    tone: 'calm',
    percent: 86,
    amount: '86',
    sentence: '86 of 100 credits left. Renews on December 1.',
  })
})

it('turns to low, then to empty', () => {
  expect(creditsFace({ ...credits, available: 12.5 }, 'en')).toMatchObject({ tone: 'low', amount: '12.5' })
  expect(creditsFace({ ...credits, available: 0 }, 'en')).toMatchObject({
    tone: 'empty',
    sentence: 'No credits left. Renews on December 1.',
  })
})

it('never draws more than a full ring, however many credits were bought', () => {
  expect(creditsFace({ ...credits, available: 740 }, 'en').percent).toBe(100)
})

it('asks for a confirmed address while there is no renewal', () => {
  expect(creditsFace({ ...credits, available: 0, renewsAt: null }, 'en').tone).toBe('unverified')
})
