import type { FileStore } from './file-store.ts'

const mostBytes = 50_000_000

/** Loads what an input names: a data URI, a file of ours, or an address elsewhere. Null when it cannot be had. */
export async function readInputFile(files: FileStore, url: string): Promise<Buffer | null> {
  if (url.startsWith('data:')) return fromDataUri(url)
  const own = await files.readByUrl(url).catch(() => null)
  return own ?? download(url)
}

function fromDataUri(url: string): Buffer | null {
  const match = /^data:[^,]*?(;base64)?,/.exec(url)
  if (!match) return null
  const content = url.slice(match[0].length)
  if (match[1] !== undefined) return Buffer.from(content, 'base64')
  try {
    return Buffer.from(decodeURIComponent(content))
  } catch {
    return null
  }
}

async function download(url: string): Promise<Buffer | null> {
  try {
    const response = await fetch(url, { signal: AbortSignal.timeout(15_000) })
    if (!response.ok || Number(response.headers.get('content-length')) > mostBytes) return null
    const bytes = Buffer.from(await response.arrayBuffer())
    return bytes.length > mostBytes ? null : bytes
  } catch {
    return null
  }
}
