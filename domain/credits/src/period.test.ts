import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { periodAt } from './period.ts'

const hour = 3_600_000
const anchors = [
  '2023-01-29T10:30:00.000Z',
  '2023-01-30T10:30:00.000Z',
  '2023-01-31T10:30:00.000Z',
  '2024-01-29T00:00:00.000Z',
  '2024-01-30T23:59:59.999Z',
  '2024-01-31T12:00:00.000Z',
  '2024-02-29T12:00:00.000Z',
  '2025-12-31T23:59:59.999Z',
  '2026-06-15T08:00:00.000Z',
]

describe.each(anchors)('from %s', (text) => {
  const anchor = new Date(text)

  it('[CR5] months follow each other without a gap for fourteen months and more, and contain each hour of them', () => {
    let earlier = periodAt(anchor, anchor)
    expect(earlier).toMatchObject({ number: 0, startsAt: anchor })
    for (let time = anchor.getTime(); time < anchor.getTime() + 460 * 24 * hour; time += hour) {
      const period = periodAt(anchor, new Date(time))
      expect(period.startsAt.getTime()).toBeLessThanOrEqual(time)
      expect(period.endsAt.getTime()).toBeGreaterThan(time)
      const next = { number: earlier.number + 1, startsAt: earlier.endsAt, endsAt: period.endsAt }
      expect(period).toEqual(time < earlier.endsAt.getTime() ? earlier : next)
      earlier = period
    }
    expect(earlier.number).toBeGreaterThanOrEqual(14)
  })

  it('[CR5] a month ends at the very moment at which the next begins, and not before', () => {
    for (
      let number = 0, { endsAt } = periodAt(anchor, anchor);
      number < 30;
      number += 1, { endsAt } = periodAt(anchor, endsAt)
    ) {
      expect(periodAt(anchor, new Date(endsAt.getTime() - 1)).number).toBe(number)
      expect(periodAt(anchor, endsAt).number).toBe(number + 1)
    }
  })
})

it.each([
  ['2023-01-31T10:30:00.000Z', ['2023-02-28', '2023-03-31', '2023-04-30', '2023-05-31']],
  ['2024-01-31T10:30:00.000Z', ['2024-02-29', '2024-03-31', '2024-04-30', '2024-05-31']],
  ['2023-01-29T10:30:00.000Z', ['2023-02-28', '2023-03-29', '2023-04-29', '2023-05-29']],
  ['2024-01-30T10:30:00.000Z', ['2024-02-29', '2024-03-30', '2024-04-30', '2024-05-30']],
] as const)('[CR5] from %s it renews on %j, at the same time of day', (anchor, days) => {
  let now = new Date(anchor)
  for (const day of days) {
    now = periodAt(new Date(anchor), now).endsAt
    expect(now.toISOString()).toBe(`${day}T10:30:00.000Z`)
  }
})

it('[CR5] whatever the anchor and the moment, there is exactly one renewal in each calendar month', () => {
  const anchor = fc.date({
    min: new Date('2020-01-01T00:00:00.000Z'),
    max: new Date('2040-01-01T00:00:00.000Z'),
    noInvalidDate: true,
  })
  fc.assert(
    fc.property(anchor, fc.nat(10 * 366 * 24 * 60), (from, minutes) => {
      const now = new Date(from.getTime() + minutes * 60_000)
      const { startsAt, endsAt } = periodAt(from, now)
      expect(startsAt.getTime()).toBeLessThanOrEqual(now.getTime())
      expect(endsAt.getTime()).toBeGreaterThan(now.getTime())
      expect(monthOf(endsAt)).toBe(monthOf(startsAt) + 1)
    }),
    { numRuns: 500 },
  )
})

it('[CR5] a clock that is behind the anchor sees the first month', () => {
  const anchor = new Date('2026-03-31T12:00:00.000Z')
  expect(periodAt(anchor, new Date('2026-03-31T11:59:00.000Z')).number).toBe(0)
  expect(periodAt(anchor, new Date('2025-01-01T00:00:00.000Z')).number).toBe(0)
})

function monthOf(date: Date): number {
  return date.getUTCFullYear() * 12 + date.getUTCMonth()
}
