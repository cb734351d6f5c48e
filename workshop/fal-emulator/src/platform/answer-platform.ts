import type { Call, Handler } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, notFound, type Reply } from '../http/reply.ts'
import { createWorkflow, listWorkflows, showWorkflow } from './answer-workflows.ts'
import { costOf } from './cost-of.ts'
import { endpointOpenapi } from './endpoint-openapi.ts'
import { listBillingEvents } from './list-billing-events.ts'
import { listModels } from './list-models.ts'
import { listRequests } from './list-requests.ts'
import { listed, platformError } from './platform-reply.ts'
import { estimatePrice, showPricing } from './pricing.ts'
import { accountName } from './workflow-book.ts'

/** What the account holds before it has spent anything, in dollars. */
const initialBalance = 1000

const routes: Readonly<Record<string, Handler>> = {
  'GET /v1/models': listModels,
  'GET /v1/models/pricing': showPricing,
  'POST /v1/models/pricing/estimate': estimatePrice,
  'GET /v1/models/billing-events': listBillingEvents,
  'GET /v1/models/requests/by-endpoint': listRequests,
  'GET /v1/account/billing': showAccount,
  'GET /v1/workflows': listWorkflows,
  'POST /v1/workflows': createWorkflow,
  'GET /v1/meta': () => jsonReply(200, { webhook_ip_ranges: ['127.0.0.1/32'] }),
}

/** The host `api.fal.ai`. */
export function answerPlatform(emulator: Emulator, call: Call): Promise<Reply> | Reply {
  const { method, path } = call.exchange
  if (method === 'GET' && /^\/v1\/workflows\/[^/]+\/[^/]+$/.test(path)) return showWorkflow(emulator, call)
  const handler = routes[`${method} ${path}`]
  return handler ? handler(emulator, call) : platformError('not_found', `No such path: ${path}`)
}

/** Some of the platform is open to anyone. */
export function platformNeedsKey(path: string): boolean {
  return path !== '/v1/meta' && path !== '/v1/models'
}

/** `GET fal.ai/api/openapi/queue/openapi.json?endpoint_id=…`. */
export function showOpenapi({ models }: Emulator, { exchange }: Call): Reply {
  if (exchange.path !== '/api/openapi/queue/openapi.json') return notFound
  const model = models.get(exchange.query.get('endpoint_id') ?? '')
  return model ? jsonReply(200, endpointOpenapi(model)) : jsonReply(404, { detail: 'Endpoint not found' })
}

function showAccount(emulator: Emulator, { exchange }: Call): Reply {
  if (!listed(exchange.query, 'expand').includes('credits')) return jsonReply(200, { username: accountName })
  const spent = emulator.jobs.all().reduce((sum, job) => sum + costOf(emulator, job), 0)
  const credits = { current_balance: Math.max(0, initialBalance - spent), currency: 'USD' }
  return jsonReply(200, { username: accountName, credits })
}
