import type { Fields, SizeField } from './fields.ts'

/**
 * What one call costs, as data, in the smallest unit of its currency (millicredits or micro-dollars).
 * Each rate names the inputs it depends on, so that the browser states the same price as the server holds.
 */
export type Rate =
  | { readonly per: 'image'; readonly amount: number; readonly count: string }
  | { readonly per: 'megapixel'; readonly amount: number; readonly count: string; readonly size: string }
  | {
      readonly per: 'video-second'
      /** The amount for one second, by the value of the input named in `resolution`. */
      readonly amounts: Readonly<Record<string, number>>
      readonly resolution: string
      readonly frames: string
      /** The provider counts seconds at this rate, whatever rate the video plays at. */
      readonly framesPerSecond: number
    }

type Values = Readonly<Record<string, unknown>>

/**
 * [CAT3] The exact upper bound of what a call with these values can cost: whole, rounded up.
 * Throws when a value that the rate depends on is missing: values must have passed the schema.
 */
export function amountOf(rate: Rate, fields: Fields, values: Values): number {
  switch (rate.per) {
    case 'image':
      return Math.ceil(rate.amount * countOf(rate.count, values))
    case 'megapixel':
      return Math.ceil(
        rate.amount * billedMegapixels(fields, rate.size, values) * countOf(rate.count, values),
      )
    case 'video-second':
      return Math.ceil(
        (perSecond(rate.amounts, values[rate.resolution]) * numberAt(values, rate.frames)) /
          rate.framesPerSecond,
      )
  }
}

/** [CAT4] How many results a call with these values promises. */
export function promisedResults(rate: Rate, values: Values): number {
  return rate.per === 'video-second' ? 1 : countOf(rate.count, values)
}

/** [CAT5] The pixels of a size input's value: a preset's, or the free size itself. */
export function pixelsOf(
  field: SizeField,
  value: unknown,
): { readonly width: number; readonly height: number } {
  if (typeof value === 'object' && value !== null && 'width' in value && 'height' in value) {
    if (typeof value.width === 'number' && typeof value.height === 'number')
      return { width: value.width, height: value.height }
  }
  const preset = field.presets.find((each) => each.value === value)
  if (!preset) throw new Error(`no such size: ${String(value)}`)
  return { width: preset.width, height: preset.height }
}

// [CAT3] fal bills started megapixels, each image by itself.
function billedMegapixels(fields: Fields, name: string, values: Values): number {
  const field = fields[name]
  if (field?.kind !== 'size') throw new Error(`${name} is not a size`)
  const { width, height } = pixelsOf(field, values[name])
  return Math.ceil((width * height) / 1_000_000)
}

function countOf(name: string, values: Values): number {
  return values[name] === undefined ? 1 : numberAt(values, name)
}

function perSecond(amounts: Readonly<Record<string, number>>, resolution: unknown): number {
  const amount =
    typeof resolution === 'string' && Object.hasOwn(amounts, resolution) ? amounts[resolution] : undefined
  if (amount === undefined) throw new Error(`no rate for ${String(resolution)}`)
  return amount
}

function numberAt(values: Values, name: string): number {
  const value = values[name]
  if (typeof value !== 'number') throw new Error(`${name} is not a number`)
  return value
}
