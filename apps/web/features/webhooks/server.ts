import { receiveWebhook } from '@atelier/usecases'
import { studio } from '@/compose.ts'
import { log, problemResponse, readCapped, unexpected } from '@/features/rest/server.ts'

const largestMessage = 10 * 1024 * 1024

/**
 * The door for fal's webhooks. 200 only once the message is kept; a forged one is 401; while the database is
 * away it is 503, so that fal sends it again.
 */
export async function receiveFalWebhook(request: Request, token: string): Promise<Response> {
  const requestId = crypto.randomUUID()
  // A stranger's ten megabytes are not read: the address itself says whether it is one of ours.
  if (!studio().context.webhooks.knows(token)) return problemResponse('webhooks/forged', requestId)
  const body = await readCapped(request.body, largestMessage)
  if (!body) return problemResponse('requests/too-large', requestId)
  try {
    const received = await receiveWebhook(studio().context, {
      token,
      headers: Object.fromEntries(request.headers),
      body,
    })
    if (received.ok) return Response.json({ fresh: received.value.fresh })
    log.warn({ reason: received.failure.reason, requestId }, 'a webhook was refused')
    return problemResponse('webhooks/forged', requestId)
  } catch (error) {
    return problemResponse(unexpected(error).code, requestId)
  }
}
