import type { ByteRange } from '@atelier/usecases'

/**
 * A `Range` header over an object of `size` bytes (RFC 9110, 14.1.2). Only one range is served;
 * several, or a form we do not know, are answered with the whole object, as the standard allows.
 */
export function parseRange(header: string, size: number): ByteRange | 'whole' | 'impossible' {
  const match = /^bytes=(\d*)-(\d*)$/.exec(header.trim())
  if (!match || (match[1] === '' && match[2] === '')) return 'whole'
  if (match[1] === '') {
    const length = Math.min(Number(match[2]), size)
    return length === 0 ? 'impossible' : { first: size - length, last: size - 1 }
  }
  const first = Number(match[1])
  const last = match[2] === '' ? size - 1 : Math.min(Number(match[2]), size - 1)
  if (first >= size) return 'impossible'
  return first > last ? 'whole' : { first, last }
}
