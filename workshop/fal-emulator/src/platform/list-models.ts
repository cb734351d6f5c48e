import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, type Reply } from '../http/reply.ts'
import type { Model } from '../models/model.ts'
import { appOf } from '../queue/endpoint-address.ts'
import { endpointOpenapi } from './endpoint-openapi.ts'
import { listed, page } from './platform-reply.ts'

/** fal dates every model; the emulator has no such history. */
const someDay = '2026-01-01T00:00:00Z'

/** `GET /v1/models`: the list, searched by words, category or endpoint. */
export function listModels({ models }: Emulator, { exchange }: Call): Reply {
  const { query } = exchange
  const ids = listed(query, 'endpoint_id')
  const words = (query.get('q') ?? '').toLowerCase().split(/\s+/).filter(Boolean)
  const category = query.get('category')
  const found = [...models.values()].filter(
    (model) =>
      (ids.length === 0 || ids.includes(model.endpoint)) &&
      (category === null || category === model.category) &&
      query.get('status') !== 'deprecated' &&
      words.every((word) =>
        `${model.endpoint} ${model.title} ${model.category}`.toLowerCase().includes(word),
      ),
  )
  const withOpenapi = listed(query, 'expand').includes('openapi-3.0')
  const { entries, ...rest } = page(found, query)
  return jsonReply(200, { models: entries.map((model) => entryOf(model, withOpenapi)), ...rest })
}

function entryOf(model: Model, withOpenapi: boolean) {
  const { endpoint, title, category } = model
  const metadata = {
    display_name: title,
    category,
    description: `${title}, emulated`,
    status: 'active',
    tags: [category],
    updated_at: someDay,
    is_favorited: null,
    thumbnail_url: '',
    model_url: `https://fal.run/${endpoint}`,
    license_type: 'commercial',
    date: someDay,
    group: { key: appOf(endpoint), label: title },
    highlighted: false,
    kind: 'inference',
    stream_url: `https://fal.run/${endpoint}/stream`,
    duration_estimate: model.takesMilliseconds / 60_000,
    pinned: false,
  }
  return { endpoint_id: endpoint, metadata, ...(withOpenapi ? { openapi: endpointOpenapi(model) } : {}) }
}
