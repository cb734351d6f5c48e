import { thumbHashToDataURL } from 'thumbhash'

const made = new Map<string, string>()
const mostKept = 2000
// The shortest hash has a header of five bytes and one of detail; anything shorter is none.
const shortestHash = 6

/** A blurred foretaste of an image as a data URL, from the few bytes that came with its view. */
export function placeholderOf(thumbhash: string): string | undefined {
  const known = made.get(thumbhash)
  if (known !== undefined) return known
  const bytes = bytesOf(thumbhash)
  if (bytes === undefined) return undefined
  if (made.size >= mostKept) made.clear()
  const url = thumbHashToDataURL(bytes)
  made.set(thumbhash, url)
  return url
}

function bytesOf(thumbhash: string): Uint8Array | undefined {
  try {
    const bytes = Uint8Array.from(atob(thumbhash), (letter) => letter.charCodeAt(0))
    return bytes.length >= shortestHash ? bytes : undefined
  } catch {
    return undefined
  }
}
