import { z } from 'zod'
import { isKept, keptFormats, type ContentType } from './media.ts'

/** Where an object lies: the hash of its bytes, so that the same bytes are kept once and a name never lies. */
export const ObjectKey = z
  .string()
  .regex(/^[0-9a-f]{64}\.(jpg|png|webp|mp4)$/)
  .brand<'ObjectKey'>()
export type ObjectKey = z.infer<typeof ObjectKey>

/** [AS2] The key of an object by the SHA-256 of its bytes, in hexadecimal, and its type. */
export function objectKey(sha256: string, contentType: ContentType): ObjectKey {
  return ObjectKey.parse(`${sha256}.${keptFormats[contentType].extension}`)
}

/** The type that an object's name says; the name was made of what its bytes were sniffed to be. */
export function contentTypeOf(key: ObjectKey): ContentType {
  const extension = key.slice(key.lastIndexOf('.') + 1)
  for (const [contentType, format] of Object.entries(keptFormats)) {
    if (format.extension === extension && isKept(contentType)) return contentType
  }
  throw new Error(`no format has the extension ${extension}`)
}
