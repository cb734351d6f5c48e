/** What an asset is to a person. */
export type MediaKind = 'image' | 'video'

/** The formats that Atelier keeps, as sniffed from their first bytes; a file's own claim counts for nothing. */
export const keptFormats = {
  'image/jpeg': { kind: 'image', extension: 'jpg' },
  'image/png': { kind: 'image', extension: 'png' },
  'image/webp': { kind: 'image', extension: 'webp' },
  'video/mp4': { kind: 'video', extension: 'mp4' },
} as const satisfies Record<string, { kind: MediaKind; extension: string }>

export type ContentType = keyof typeof keptFormats

/** [AS1] True for a sniffed content type that is kept. */
export function isKept(contentType: string): contentType is ContentType {
  return Object.hasOwn(keptFormats, contentType)
}
