import { z } from 'zod'
import type { Model } from '../models/model.ts'

const statusSchema = {
  type: 'object',
  required: ['status', 'request_id'],
  properties: {
    status: { type: 'string', enum: ['IN_QUEUE', 'IN_PROGRESS', 'COMPLETED'] },
    request_id: { type: 'string' },
    response_url: { type: 'string' },
    status_url: { type: 'string' },
    cancel_url: { type: 'string' },
    logs: { type: 'object', additionalProperties: true },
    queue_position: { type: 'integer' },
  },
}

const requestId = { name: 'request_id', in: 'path', required: true, schema: { type: 'string' } }

const ref = (name: string) => ({ $ref: `#/components/schemas/${name}` })

const answers = (name: string) => ({
  '200': { description: 'Success.', content: { 'application/json': { schema: ref(name) } } },
})

/** The OpenAPI document of one endpoint, drawn from the schemas that its requests are held to. */
export function endpointOpenapi({ endpoint, title, category, accepts, returns }: Model) {
  const schemaOf = (schema: z.ZodType, io: 'input' | 'output') =>
    z.toJSONSchema(schema, { target: 'openapi-3.0', io })
  return {
    openapi: '3.0.4',
    info: {
      title: `Queue OpenAPI for ${endpoint}`,
      version: '1.0.0',
      'x-fal-metadata': { endpointId: endpoint, category, title },
    },
    components: {
      securitySchemes: { apiKeyAuth: { type: 'apiKey', in: 'header', name: 'Authorization' } },
      schemas: {
        QueueStatus: statusSchema,
        Input: schemaOf(accepts, 'input'),
        Output: schemaOf(returns, 'output'),
      },
    },
    paths: pathsOf(endpoint),
    servers: [{ url: 'https://queue.fal.run' }],
    security: [{ apiKeyAuth: [] }],
  }
}

function pathsOf(endpoint: string) {
  const body = { required: true, content: { 'application/json': { schema: ref('Input') } } }
  const status = { parameters: [requestId], responses: answers('QueueStatus') }
  const request = `/${endpoint}/requests/{request_id}`
  return {
    [`/${endpoint}`]: { post: { requestBody: body, responses: answers('QueueStatus') } },
    [`${request}/status`]: { get: status },
    [`${request}/cancel`]: { put: status },
    [request]: { get: { parameters: [requestId], responses: answers('Output') } },
  }
}
