import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import { costOf } from './cost-of.ts'
import { listed, platformError } from './platform-reply.ts'

/** `GET /v1/models/pricing`: what one unit of each endpoint costs. */
export function showPricing({ models }: Emulator, { exchange }: Call): Reply {
  const ids = listed(exchange.query, 'endpoint_id')
  if (ids.length === 0 || ids.length > 50)
    return platformError('validation_error', 'Name 1 to 50 endpoint ids')
  const prices = ids.flatMap((id) => {
    const price = models.get(id)?.price
    return price ? [{ endpoint_id: id, unit_price: price.dollars, unit: price.unit, currency: 'USD' }] : []
  })
  if (prices.length < ids.length) return platformError('not_found', 'No such endpoint')
  return jsonReply(200, { prices, next_cursor: null, has_more: false })
}

const Estimate = z.object({
  estimate_type: z.enum(['unit_price', 'historical_api_price']),
  endpoints: z.record(
    z.string(),
    z.object({ unit_quantity: z.number().min(1e-6).optional(), call_quantity: z.int().min(1).optional() }),
  ),
})

/** `POST /v1/models/pricing/estimate`: by units, or by what earlier calls cost on average. */
export async function estimatePrice(emulator: Emulator, { exchange }: Call): Promise<Reply> {
  const estimate = Estimate.safeParse(await exchange.json())
  if (!estimate.success) return platformError('validation_error', z.prettifyError(estimate.error))
  const { estimate_type: type, endpoints } = estimate.data
  let total = 0
  for (const [endpoint, { unit_quantity: units, call_quantity: calls }] of Object.entries(endpoints)) {
    const model = emulator.models.get(endpoint)
    if (!model) return platformError('not_found', `No such endpoint: ${endpoint}`)
    const quantity = type === 'unit_price' ? units : calls
    if (quantity === undefined) return platformError('validation_error', `No quantity for ${endpoint}`)
    total += quantity * (type === 'unit_price' ? model.price.dollars : averageCost(emulator, endpoint))
  }
  return jsonReply(200, { estimate_type: type, total_cost: total, currency: 'USD' })
}

/** Without history, a call counts as one unit. */
function averageCost(emulator: Emulator, endpoint: string): number {
  const costs = emulator.jobs
    .all()
    .flatMap((job) => (job.endpoint === endpoint ? [costOf(emulator, job)] : []))
  const billed = costs.filter((cost) => cost > 0)
  if (billed.length === 0) return emulator.models.get(endpoint)?.price.dollars ?? 0
  return billed.reduce((sum, cost) => sum + cost, 0) / billed.length
}
