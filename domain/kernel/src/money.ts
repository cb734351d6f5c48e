import { z } from 'zod'

/** What users pay in: thousandths of a credit, always whole. 1 credit = 1,000 millicredits. */
export const Millicredits = z.int().brand<'Millicredits'>()
export type Millicredits = z.infer<typeof Millicredits>

/** What providers charge us: millionths of a US dollar, always whole. */
export const MicroDollars = z.int().brand<'MicroDollars'>()
export type MicroDollars = z.infer<typeof MicroDollars>

/** A whole number of millicredits. Throws on a fraction, NaN or an unsafe size: that is a bug, never a user's input. */
export function millicredits(amount: number): Millicredits {
  return Millicredits.parse(amount)
}

/** Credits as people write them (0.25, 100) in the unit that is kept. */
export function credits(amount: number): Millicredits {
  return Millicredits.parse(Math.round(amount * 1000))
}

/** A whole number of micro-dollars. Throws like {@link millicredits}. */
export function microDollars(amount: number): MicroDollars {
  return MicroDollars.parse(amount)
}

/** Dollars as a price list writes them (0.025) in the unit that is kept. */
export function dollars(amount: number): MicroDollars {
  return MicroDollars.parse(Math.round(amount * 1_000_000))
}
