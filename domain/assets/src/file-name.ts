import type { Asset } from './asset.ts'
import { keptFormats } from './media.ts'

/** [AS3] A name for a download that a person can find again: the prompt's first words and the asset's last digits. */
export function fileNameOf(asset: Pick<Asset, 'id' | 'kind' | 'origin' | 'object'>): string {
  const words = wordsOf(asset.origin.prompt) || wordsOf(asset.origin.model) || asset.kind
  return `${words}-${asset.id.slice(-6)}.${keptFormats[asset.object.contentType].extension}`
}

function wordsOf(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, 48)
    .replace(/-+$/, '')
}
