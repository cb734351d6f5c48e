import { createFalClient } from '@fal-ai/client'

const endpoint = 'fal-ai/flux/schnell'
const credentials = 'bench:secret'
const now = () => performance.timeOrigin + performance.now()

/** A submit as bare as it can be: one fetch. */
export async function rawSubmit(origin: string, prompt: string): Promise<{ sentAt: number }> {
  const sentAt = now()
  const response = await fetch(`${origin}/__host/queue.fal.run/${endpoint}`, {
    method: 'POST',
    headers: { authorization: `Key ${credentials}`, 'content-type': 'application/json' },
    body: JSON.stringify({ prompt }),
  })
  await response.arrayBuffer()
  return { sentAt }
}

/** The official client's own way to wait for a result, unmodified but for the address that it calls. */
export async function subscribe(origin: string, prompt: string): Promise<{ returnedAt: number }> {
  const client = createFalClient({
    credentials,
    requestMiddleware: async (request) => ({ ...request, url: rewrite(origin, request.url) }),
  })
  await client.subscribe(endpoint, { input: { prompt } })
  return { returnedAt: now() }
}

function rewrite(origin: string, url: string): string {
  const { host, pathname, search } = new URL(url)
  return `${origin}/__host/${host}${pathname}${search}`
}
