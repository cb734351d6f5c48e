import type { SizeField } from '@atelier/catalog/fields'

type Free = NonNullable<SizeField['free']>

/** The nearest length that the model can draw, in pixels. */
export function snapSide({ min, max, multipleOf }: Free, wanted: number): number {
  const snapped = Math.round(wanted / multipleOf) * multipleOf
  const least = Math.ceil(min / multipleOf) * multipleOf
  const most = Math.floor(max / multipleOf) * multipleOf
  return Math.min(most, Math.max(least, snapped))
}

/** A ratio in small whole numbers where there is one close by, such as 16:9. */
export function ratioWords(width: number, height: number): string {
  const divisor = greatestDivisor(width, height)
  const [across, down] = [width / divisor, height / divisor]
  return across <= 32 && down <= 32 ? `${across}:${down}` : `${(width / height).toFixed(2)}:1`
}

function greatestDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestDivisor(other, one % other)
}
