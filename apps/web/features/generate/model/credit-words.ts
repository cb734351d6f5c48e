import type { Rate } from '@atelier/catalog/rate'

const millicreditsPerCredit = 1000
const amounts = new Intl.NumberFormat('en', { maximumFractionDigits: 3 })

/** An amount of millicredits as people read it: `1 credit`, `20.25 credits`. */
export function creditWords(millicredits: number): string {
  return `${creditAmount(millicredits)} ${millicredits === millicreditsPerCredit ? 'credit' : 'credits'}`
}

/** The bare number of credits, for where the word stands nearby. */
export function creditAmount(millicredits: number): string {
  return amounts.format(millicredits / millicreditsPerCredit)
}

/** What a model asks, as a price tag says it. */
export function rateWords(price: Rate): string {
  switch (price.per) {
    case 'image':
      return `${creditWords(price.amount)} an image`
    case 'megapixel':
      return `${creditWords(price.amount)} a megapixel`
    case 'video-second': {
      const each = Object.values(price.amounts)
      const [least, most] = [Math.min(...each), Math.max(...each)]
      if (least === most) return `${creditWords(most)} a second`
      return `${creditAmount(least)}–${creditWords(most)} a second`
    }
  }
}

/** How long a model usually takes, as a price tag says it. */
export function durationWords(seconds: number): string {
  return seconds < 60 ? `about ${seconds} s` : `about ${Math.round(seconds / 60)} min`
}
