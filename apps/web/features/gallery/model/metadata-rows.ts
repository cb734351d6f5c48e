import type { ImageMetadata } from '@atelier/contract'

export interface MetadataRow {
  readonly name: string
  readonly value: string
}

// Said elsewhere in the panel.
const toldApart = new Set(['prompt', 'seed'])
// A picture that was made from another shows that one.
const assetId = /^asset_[0-9a-f]{32}$/

/** Every input an image was made with, as words. */
export function inputRows(inputs: ImageMetadata['inputs']): readonly MetadataRow[] {
  return Object.entries(inputs).flatMap(([name, value]) => {
    const words = valueWords(value)
    return toldApart.has(name) || words === '' ? [] : [{ name: nameWords(name), value: words }]
  })
}

function valueWords(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (typeof value === 'boolean') return value ? 'On' : 'Off'
  if (typeof value === 'string') return assetId.test(value) ? '' : value
  if (typeof value === 'number') return String(value)
  if (Array.isArray(value)) return value.map(valueWords).join(', ')
  if (typeof value !== 'object') return ''
  if ('width' in value && 'height' in value) return `${String(value.width)} × ${String(value.height)}`
  return Object.values(value).map(valueWords).join(' · ')
}

// `guidance2` and `framesPerSecond` as people write them.
function nameWords(name: string): string {
  const words = name.replace(/([A-Z]+|\d+)/g, ' $1').toLowerCase()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
