import { createServer, type IncomingHttpHeaders } from 'node:http'
import { z } from 'zod'

interface Received {
  readonly at: number
  readonly url: string
  readonly headers: IncomingHttpHeaders
  readonly raw: string
  readonly body: z.infer<typeof WebhookBody>
}

const WebhookBody = z.looseObject({
  request_id: z.string(),
  gateway_request_id: z.string(),
  status: z.enum(['OK', 'ERROR']),
  payload: z.unknown(),
  error: z.string().optional(),
  payload_error: z.string().optional(),
})

/** Stands where an application would stand: keeps every webhook and answers with the statuses in turn, then 200. */
export async function listenForWebhooks(statuses: number[] = []) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const raw = Buffer.concat(chunks).toString()
      const at = performance.timeOrigin + performance.now()
      const body = WebhookBody.parse(JSON.parse(raw))
      received.push({ at, url: request.url ?? '', headers: request.headers, raw, body })
      response.writeHead(statuses.shift() ?? 200, { location: '/elsewhere' }).end()
    })
  })
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve)
  })
  const address = server.address()
  const port = typeof address === 'object' ? address?.port : 0
  return {
    received,
    /** The query of a submit that reports to this listener. */
    query: (name: string) => `?fal_webhook=${encodeURIComponent(`http://127.0.0.1:${port}/${name}`)}`,
    of: (name: string) => received.filter(({ url }) => url === `/${name}`),
    end: () =>
      new Promise((resolve) => {
        server.close(resolve)
        server.closeAllConnections()
      }),
  }
}

export type WebhookListener = Awaited<ReturnType<typeof listenForWebhooks>>
