/** What a workspace can spend, in credits. */
export interface CreditsView {
  available: number
  monthly: number
  /** ISO time of the next renewal; null while the address is not verified. */
  renewsAt: string | null
}

/** How the meter looks and what it says. */
export interface CreditsFace {
  tone: 'calm' | 'low' | 'empty' | 'unverified'
  /** Part of the month's grant that is left, 0 to 100. */
  percent: number
  /** The number beside the ring. */
  amount: string
  /** The whole story, for the tooltip and for screen readers. */
  sentence: string
}

const lowPercent = 15

/** Draws the meter's face from the balance. Dates are written in the given locale. */
export function creditsFace(credits: CreditsView, locale: string): CreditsFace {
  const amount = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(credits.available)
  const percent = Math.min(100, Math.max(0, Math.round((credits.available / credits.monthly) * 100)))
  if (credits.renewsAt === null) {
    return {
      tone: 'unverified',
      percent,
      amount,
      sentence: 'Confirm your email address to receive your credits.',
    }
  }
  const renewal = `Renews on ${dayOf(credits.renewsAt, locale)}.`
  if (credits.available <= 0)
    return { tone: 'empty', percent: 0, amount, sentence: `No credits left. ${renewal}` }
  return {
    tone: percent <= lowPercent ? 'low' : 'calm',
    percent,
    amount,
    sentence: `${amount} of ${credits.monthly} credits left. ${renewal}`,
  }
}

function dayOf(time: string, locale: string): string {
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long' }).format(new Date(time))
}
