import { DownloadBroken } from '@atelier/usecases'

interface Connection {
  readonly connection: AbortController
  readonly idleSeconds: number
}

/** The bytes of a file, all of them: throws DownloadBroken when fewer come than were announced, or none for too long. */
export async function* readWhole(
  response: Response,
  { connection, idleSeconds }: Connection,
): AsyncGenerator<Uint8Array> {
  const announced = announcedBytes(response.headers)
  const reader = response.body?.getReader()
  let received = 0
  try {
    for (;;) {
      const chunk = reader && (await nextChunk(reader, idleSeconds))
      if (!chunk) break
      received += chunk.byteLength
      yield chunk
    }
    if (announced !== null && announced !== received)
      throw new DownloadBroken(`${received} of ${announced} bytes`)
  } finally {
    // Also when the reader of the file stops early: an open connection would go on loading.
    connection.abort()
  }
}

async function nextChunk(
  reader: ReadableStreamDefaultReader<Uint8Array>,
  idleSeconds: number,
): Promise<Uint8Array | null> {
  const stalled = Promise.withResolvers<never>()
  const timer = setTimeout(
    () => stalled.reject(new DownloadBroken(`no byte for ${idleSeconds} s`)),
    idleSeconds * 1000,
  )
  try {
    const { done, value } = await Promise.race([reader.read(), stalled.promise])
    return done ? null : value
  } catch (error) {
    if (error instanceof DownloadBroken) throw error
    throw new DownloadBroken('the connection broke', { cause: error })
  } finally {
    clearTimeout(timer)
  }
}

function announcedBytes(headers: Headers): number | null {
  const length = headers.get('content-length')
  const encoded = headers.get('content-encoding') ?? 'identity'
  return length !== null && /^\d+$/.test(length) && encoded === 'identity' ? Number(length) : null
}
