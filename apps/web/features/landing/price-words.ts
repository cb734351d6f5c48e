import type { ModelCard } from '@atelier/catalog'

const millicreditsPerCredit = 1000

/** What a model costs in credits, as a price tag says it. */
export function priceWords({ price }: Pick<ModelCard, 'price'>): string {
  switch (price.per) {
    case 'image':
      return `${credits(price.amount)} a picture`
    case 'megapixel':
      return `${credits(price.amount)} a megapixel`
    case 'video-second': {
      const amounts = Object.values(price.amounts).map((amount) => amount / millicreditsPerCredit)
      return `${Math.min(...amounts)} to ${Math.max(...amounts)} credits a second`
    }
  }
}

function credits(millicredits: number): string {
  const amount = millicredits / millicreditsPerCredit
  return amount === 1 ? '1 credit' : `${amount} credits`
}
