import type { ProblemCode } from '@atelier/contract'
import { SmartCoercionPlugin } from '@orpc/json-schema'
import { OpenAPIHandler } from '@orpc/openapi/fetch'
import { ORPCError } from '@orpc/server'
import { ResponseHeadersPlugin } from '@orpc/server/plugins'
import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { studio } from '@/compose.ts'
import { guard } from './guard.ts'
import { knowsPath } from './paths.ts'
import { problemBody } from './problem-body.ts'
import { problemResponse, withRequestId } from './problem-response.ts'
import { router } from './router.ts'
import { unexpected } from './unexpected.ts'

const handler = new OpenAPIHandler(router, {
  plugins: [
    new SmartCoercionPlugin({ schemaConverters: [new ZodToJsonSchemaConverter()] }),
    new ResponseHeadersPlugin(),
  ],
  customErrorResponseBodyEncoder: problemBody,
  interceptors: [
    async (call) => {
      try {
        return await call.next()
      } catch (error) {
        throw error instanceof ORPCError ? error : unexpected(error)
      }
    },
  ],
})

/** Serves one call of the API: checks at the door, the contract behind it, problem+json for every refusal. */
export async function serve(request: Request): Promise<Response> {
  const requestId = crypto.randomUUID()
  const allowed = await guard(request, studio().origins)
  if (typeof allowed === 'string') return problemResponse(allowed, requestId)
  const { matched, response } = await handler.handle(allowed, {
    prefix: '/api',
    context: { studio: studio(), request: allowed },
  })
  if (!matched) return problemResponse(unmatched(request), requestId)
  return withRequestId(response, requestId)
}

function unmatched(request: Request): ProblemCode {
  return knowsPath(new URL(request.url).pathname) ? 'requests/wrong-method' : 'requests/no-such-route'
}
