import { credits, dollars } from '@atelier/kernel'
import type { Rate } from './rate.ts'

/** One credit for each image, the default of every image model. */
export const oneCreditAnImage: Rate = { per: 'image', amount: credits(1), count: 'count' }

/** A provider's price for each started megapixel of each image, in dollars. */
export const dollarsPerMegapixel = (price: number): Rate => ({
  per: 'megapixel',
  amount: dollars(price),
  count: 'count',
  size: 'size',
})

/** A provider's price for each image, in dollars. */
export const dollarsPerImage = (price: number): Rate => ({
  per: 'image',
  amount: dollars(price),
  count: 'count',
})
