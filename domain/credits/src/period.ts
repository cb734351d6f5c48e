/** One month of a plan, counted from the day on which the workspace's credits began. */
export interface Period {
  /** 0 for the first month. */
  readonly number: number
  readonly startsAt: Date
  /** When it renews; the next month begins at this very moment. */
  readonly endsAt: Date
}

/**
 * [CR5] The month of the plan that `now` falls in. Months are counted from the anchor's own day,
 * and a day that a month does not have becomes its last: 31 January, 28 February, 31 March.
 */
export function periodAt(anchor: Date, now: Date): Period {
  let number = Math.max(0, monthsBetween(anchor, now))
  if (monthsAfter(anchor, number).getTime() > now.getTime() && number > 0) number -= 1
  return { number, startsAt: monthsAfter(anchor, number), endsAt: monthsAfter(anchor, number + 1) }
}

function monthsBetween(anchor: Date, now: Date): number {
  return (now.getUTCFullYear() - anchor.getUTCFullYear()) * 12 + now.getUTCMonth() - anchor.getUTCMonth()
}

function monthsAfter(anchor: Date, months: number): Date {
  const year = anchor.getUTCFullYear()
  const month = anchor.getUTCMonth() + months
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  const moved = new Date(anchor.getTime())
  moved.setUTCFullYear(year, month, Math.min(anchor.getUTCDate(), lastDay))
  return moved
}
