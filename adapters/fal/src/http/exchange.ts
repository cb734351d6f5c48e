import { connectionFailure } from './connection-failure.ts'

export interface FalRequest {
  readonly url: string
  readonly method: 'GET' | 'POST' | 'PUT'
  readonly headers: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array<ArrayBuffer>
  /** Seconds for the whole exchange, body included. */
  readonly timeoutSeconds: number
}

/** One question and what came back. Nothing is followed, repeated or thrown. */
export type Exchange =
  | {
      readonly answered: true
      readonly status: number
      readonly headers: Headers
      /** Parsed JSON; null when the body is something else or was cut off. */
      readonly body: unknown
    }
  | {
      readonly answered: false
      /** False only when the connection failed before a byte of the request left. */
      readonly sent: boolean
      /** A type for the operator. */
      readonly reason: string
    }

export async function exchange(fetch: typeof globalThis.fetch, request: FalRequest): Promise<Exchange> {
  const { url, timeoutSeconds, ...init } = request
  try {
    const signal = AbortSignal.timeout(timeoutSeconds * 1000)
    const response = await fetch(url, { ...init, redirect: 'manual', signal })
    const { status, headers } = response
    return { answered: true, status, headers, body: await readJson(response) }
  } catch (error) {
    return { answered: false, ...connectionFailure(error) }
  }
}

// The status is known even when the body breaks off, and a refusal stays a refusal.
async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json()
  } catch {
    return null
  }
}
