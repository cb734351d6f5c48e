import { Agent as PlainAgent, request as plainRequest } from 'node:http'
import { Agent as SecureAgent, request as secureRequest } from 'node:https'

interface Shipment {
  readonly url: string
  readonly body: string
  readonly headers: Readonly<Record<string, string>>
  readonly timeoutMilliseconds: number
}

const plainAgent = new PlainAgent({ keepAlive: true })
const secureAgent = new SecureAgent({ keepAlive: true })

/**
 * One POST, redirects not followed. The status, or null when there was no answer in time.
 * By node:http, because the first `fetch` of a process costs ten milliseconds that would look like the receiver's.
 */
export function sendOnce(shipment: Shipment): Promise<number | null> {
  const { url, body, headers, timeoutMilliseconds } = shipment
  if (!URL.canParse(url)) return Promise.resolve(null)
  const secure = new URL(url).protocol === 'https:'
  const options = {
    method: 'POST',
    agent: secure ? secureAgent : plainAgent,
    signal: AbortSignal.timeout(timeoutMilliseconds),
    headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
  }
  return new Promise((resolve) => {
    const request = (secure ? secureRequest : plainRequest)(url, options, (response) => {
      response.resume()
      resolve(response.statusCode ?? null)
    })
    request.once('error', (error: NodeJS.ErrnoException) => {
      // The receiver had closed a connection that was kept open; that is no failed attempt.
      const stale = request.reusedSocket && error.code === 'ECONNRESET'
      resolve(stale ? sendOnce(shipment) : null)
    })
    request.end(body)
  })
}
