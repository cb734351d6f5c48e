import { HoldId, microDollars, millicredits, WorkspaceId, type Millicredits } from '@atelier/kernel'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { beginPeriod } from './grant.ts'
import { hold } from './hold.ts'
import type { Balance, LedgerTransaction, OpenHold } from './ledger.ts'
import { freePlan } from './plan.ts'
import { settle } from './settle.ts'

const workspaceId = WorkspaceId.parse(`ws_${'0'.repeat(32)}`)
const holdId = (number: number) => HoldId.parse(`hold_${String(number).padStart(32, '0')}`)

/** The smallest ledger that keeps the rules: it writes a movement once for its kind and key, and adds it up. */
class Ledger {
  readonly accounts: Record<string, number> = {}
  readonly written = new Set<string>()

  post(movement: LedgerTransaction): void {
    const name = `${movement.kind} ${movement.key}`
    if (this.written.has(name)) return
    this.written.add(name)
    for (const { currency, account, amount } of movement.postings) {
      const place = `${currency} ${account}`
      this.accounts[place] = (this.accounts[place] ?? 0) + amount
    }
  }

  at(place: string): number {
    return this.accounts[place] ?? 0
  }

  balance(): Balance {
    return {
      available: millicredits(this.at('credits available')),
      held: millicredits(this.at('credits held')),
    }
  }

  totals(): readonly number[] {
    return ['credits', 'dollars'].map((currency) =>
      Object.entries(this.accounts)
        .filter(([place]) => place.startsWith(currency))
        .reduce((sum, [, amount]) => sum + amount, 0),
    )
  }
}

type Deed =
  | { readonly do: 'open'; readonly amount: Millicredits }
  | {
      readonly do: 'end'
      readonly which: number
      readonly spent: Millicredits
      readonly cost: number
      readonly twice: boolean
    }
  | { readonly do: 'next-month' }

const amount = fc.nat(60_000).map(millicredits)
const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('open' as const), amount }) },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('end' as const),
      which: fc.nat(5),
      spent: amount,
      cost: fc.nat(500_000),
      twice: fc.boolean(),
    }),
  },
  { weight: 1, arbitrary: fc.constant<Deed>({ do: 'next-month' }) },
)

it('[CR2] whatever happens, nothing is below zero, what is held is the sum of the open holds, and all adds up to zero', () => {
  let [refused, expired, charged] = [0, 0, 0]
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
      const ledger = new Ledger()
      const open: OpenHold[] = []
      const model = { available: 100_000, charged: 0, cost: 0 }
      let period = 0
      let holds = 0
      begin(ledger, period)
      for (const each of deeds) {
        if (each.do === 'next-month') {
          period += 1
          begin(ledger, period)
          begin(ledger, period)
          model.available = 100_000
        } else if (each.do === 'open') {
          const id = holdId((holds += 1))
          const movement = hold(ledger.balance(), each.amount, id)
          expectHoldOf(movement, each.amount - model.available)
          if (movement.ok) {
            ledger.post(movement.value)
            open.push({ id, amount: each.amount, period })
            model.available -= each.amount
          } else refused += 1
        } else {
          const [ended] = open.splice(each.which, 1)
          if (!ended) continue
          const movement = settle(ended, { spent: each.spent, cost: microDollars(each.cost), period })
          for (let times = 0; times < (each.twice ? 2 : 1); times += 1) ledger.post(movement)
          const spent = Math.min(each.spent, ended.amount)
          if (ended.period === period) model.available += ended.amount - spent
          else expired += ended.amount - spent
          model.charged += spent
          model.cost += each.cost
          charged += spent
        }
        expect(ledger.balance()).toEqual({
          available: model.available,
          held: open.reduce((sum, { amount: set }) => sum + set, 0),
        })
        expect(ledger.at('credits available')).toBeGreaterThanOrEqual(0)
        expect(ledger.at('credits held')).toBeGreaterThanOrEqual(0)
        expect(ledger.at('credits spent')).toBe(model.charged)
        expect(ledger.at('dollars provider-cost')).toBe(model.cost)
        expect(ledger.totals()).toEqual([0, 0])
      }
    }),
    { numRuns: 500 },
  )
  // The stories must have been about something.
  expect(Math.min(refused, expired, charged)).toBeGreaterThan(0)
})

it('[CR1] every movement adds up to zero in each currency', () => {
  const balance = fc.record({ available: amount, held: amount })
  fc.assert(
    fc.property(balance, amount, fc.nat(1_000_000), fc.boolean(), (before, set, cost, sameMonth) => {
      const opened = hold({ ...before, available: millicredits(before.available + set) }, set, holdId(1))
      if (!opened.ok) throw new Error('the balance covers it')
      const ended = settle(
        { id: holdId(1), amount: set, period: 3 },
        { spent: before.held, cost: microDollars(cost), period: sameMonth ? 3 : 4 },
      )
      const began = beginPeriod({ workspaceId, period: 4, plan: freePlan }, before)
      for (const movement of [opened.value, ended, ...began])
        expect(imbalanceOf(movement)).toEqual({ credits: 0, dollars: 0 })
    }),
  )
})

it('[CR1] a movement names what caused it, so that the same cause is written once', () => {
  const opened = hold({ available: millicredits(10), held: millicredits(0) }, millicredits(10), holdId(7))
  expect(opened).toMatchObject({ ok: true, value: { kind: 'hold', key: holdId(7) } })
  expect(
    settle(
      { id: holdId(7), amount: millicredits(10), period: 0 },
      { spent: millicredits(4), cost: microDollars(1), period: 0 },
    ),
  ).toMatchObject({ kind: 'charge', key: holdId(7) })
  expect(
    settle(
      { id: holdId(7), amount: millicredits(10), period: 0 },
      { spent: millicredits(0), cost: microDollars(0), period: 0 },
    ),
  ).toMatchObject({ kind: 'release', key: holdId(7) })
})

it('[CR3] a promise that the balance covers to the last thousandth is held, and one thousandth more is refused', () => {
  const balance = { available: millicredits(1_000), held: millicredits(5_000) }
  expect(hold(balance, millicredits(1_000), holdId(1)).ok).toBe(true)
  expect(hold(balance, millicredits(1_001), holdId(1))).toEqual({
    ok: false,
    failure: { code: 'credits/insufficient', missing: 1 },
  })
})

it('[CR4] a month begins with the plan’s credits and with nothing of the month before', () => {
  const start = { workspaceId, period: 2, plan: freePlan }
  const [expiry, grant, ...more] = beginPeriod(start, {
    available: millicredits(2_500),
    held: millicredits(1_000),
  })
  expect(more).toEqual([])
  expect(expiry).toMatchObject({
    kind: 'expiry',
    key: `${workspaceId}:2`,
    postings: [
      { account: 'available', amount: -2_500 },
      { account: 'expired', amount: 2_500 },
    ],
  })
  expect(grant).toMatchObject({
    kind: 'grant',
    key: `${workspaceId}:2`,
    postings: [
      { account: 'granted', amount: -100_000 },
      { account: 'available', amount: 100_000 },
    ],
  })
  expect(
    beginPeriod(start, { available: millicredits(0), held: millicredits(9) }).map(({ kind }) => kind),
  ).toEqual(['grant'])
})

it('[CR6] never more is charged than was held', () => {
  const open = { id: holdId(1), amount: millicredits(4_000), period: 0 }
  const movement = settle(open, { spent: millicredits(9_000), cost: microDollars(100_000), period: 0 })
  expect(movement.postings).toEqual([
    { currency: 'credits', account: 'held', amount: -4_000 },
    { currency: 'credits', account: 'spent', amount: 4_000 },
    { currency: 'dollars', account: 'provider-cost', amount: 100_000 },
    { currency: 'dollars', account: 'provider-due', amount: -100_000 },
  ])
})

it('[CR6] what was not spent goes back in full', () => {
  const open = { id: holdId(1), amount: millicredits(4_000), period: 0 }
  expect(settle(open, { spent: millicredits(0), cost: microDollars(0), period: 0 }).postings).toEqual([
    { currency: 'credits', account: 'held', amount: -4_000 },
    { currency: 'credits', account: 'available', amount: 4_000 },
  ])
})

it('[CR7] what was not spent of a month that is over expires', () => {
  const open = { id: holdId(1), amount: millicredits(4_000), period: 0 }
  expect(settle(open, { spent: millicredits(1_000), cost: microDollars(0), period: 1 }).postings).toEqual([
    { currency: 'credits', account: 'held', amount: -4_000 },
    { currency: 'credits', account: 'spent', amount: 1_000 },
    { currency: 'credits', account: 'expired', amount: 3_000 },
  ])
})

function begin(ledger: Ledger, period: number): void {
  // The store asks whether the month began before it writes; here the key alone must be enough.
  if (ledger.written.has(`grant ${workspaceId}:${period}`)) return
  for (const movement of beginPeriod({ workspaceId, period, plan: freePlan }, ledger.balance()))
    ledger.post(movement)
}

function expectHoldOf(movement: ReturnType<typeof hold>, missing: number): void {
  const refusal = { ok: false, failure: { code: 'credits/insufficient', missing } }
  expect(movement).toMatchObject(missing > 0 ? refusal : { ok: true, value: { kind: 'hold' } })
}

function imbalanceOf(movement: LedgerTransaction) {
  const sums = { credits: 0, dollars: 0 }
  for (const { currency, amount: each } of movement.postings) sums[currency] += each
  return sums
}
