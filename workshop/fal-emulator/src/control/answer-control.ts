import { z } from 'zod'
import { Behaviour, initialBehaviour } from '../behaviour.ts'
import type { Emulator } from '../emulator.ts'
import { Fault } from '../faults/fault.ts'
import type { Exchange } from '../http/exchange.ts'
import { emptyReply, jsonReply, notFound, type Reply } from '../http/reply.ts'
import { Delivery } from '../webhooks/delivery.ts'
import { showRequests } from './show-requests.ts'

type Control = (emulator: Emulator, exchange: Exchange) => Promise<Reply> | Reply

const Faults = z.union([z.array(Fault), Fault.transform((fault) => [fault])])
const Reset = z.object({ files: z.boolean().default(false) })
const Resend = z.object({ requestId: z.string(), deliveries: z.array(Delivery).optional() })

const routes: Readonly<Record<string, Control>> = {
  'GET /': () => jsonReply(200, { name: 'fal-emulator', simulated: true }),
  'GET /__emulator/health': () => jsonReply(200, { ready: true }),
  'GET /__emulator/requests': showRequests,
  'GET /__emulator/faults': ({ faults }) => jsonReply(200, { faults: faults.list() }),
  'POST /__emulator/faults': addFaults,
  'DELETE /__emulator/faults': ({ faults }) => {
    faults.clear()
    return emptyReply(204)
  },
  'GET /__emulator/pace': ({ behaviour }) => jsonReply(200, behaviour),
  'POST /__emulator/pace': setPace,
  'POST /__emulator/reset': reset,
  'POST /__emulator/webhooks': resend,
  // Where deliveries go that shall meet a redirect, which fal takes for a permanent failure.
  'POST /__emulator/redirect': () => emptyReply(308, { location: '/__emulator/redirect' }),
}

/** The emulator's own pages, for tests and people; fal has nothing like them. */
export async function answerControl(emulator: Emulator, exchange: Exchange): Promise<Reply> {
  // A page in a browser has no business here, whoever made it.
  if (exchange.request.headers.origin !== undefined) return jsonReply(403, { detail: 'Not from a browser' })
  const handler = routes[`${exchange.method} ${exchange.path}`]
  return handler ? handler(emulator, exchange) : notFound
}

async function addFaults({ faults }: Emulator, exchange: Exchange): Promise<Reply> {
  const parsed = Faults.safeParse(await exchange.json())
  if (!parsed.success) return jsonReply(400, { detail: z.prettifyError(parsed.error) })
  faults.add(parsed.data)
  return jsonReply(200, { faults: faults.list() })
}

async function setPace({ behaviour }: Emulator, exchange: Exchange): Promise<Reply> {
  const parsed = Behaviour.partial().safeParse(await exchange.json())
  if (!parsed.success) return jsonReply(400, { detail: z.prettifyError(parsed.error) })
  return jsonReply(200, Object.assign(behaviour, parsed.data))
}

/** Forgets jobs, log, faults and pace; files only when asked, since assets may still be fetched from them. */
async function reset(emulator: Emulator, exchange: Exchange): Promise<Reply> {
  const parsed = Reset.safeParse((await exchange.json()) ?? {})
  emulator.jobs.clear()
  emulator.visits.clear()
  emulator.faults.clear()
  Object.assign(emulator.behaviour, initialBehaviour)
  if (parsed.data?.files) emulator.files.clear()
  return emptyReply(204)
}

/** Reports a finished job once more, plainly or in any other way. */
async function resend(emulator: Emulator, exchange: Exchange): Promise<Reply> {
  const parsed = Resend.safeParse(await exchange.json())
  if (!parsed.success) return jsonReply(400, { detail: z.prettifyError(parsed.error) })
  const job = emulator.jobs.find(parsed.data.requestId)
  if (!job || job.completedAt === null || job.webhookUrl === null) return notFound
  await emulator.webhooks.deliver(job, parsed.data.deliveries)
  return jsonReply(200, { webhookAttempts: job.webhookAttempts })
}
