import type { Call, Handler } from '../call.ts'
import { executeWorkflow } from '../direct/execute-workflow.ts'
import { runDirectly, streamDirectly } from '../direct/run-directly.ts'
import type { Emulator } from '../emulator.ts'
import { answerPlatform, platformNeedsKey, showOpenapi } from '../platform/answer-platform.ts'
import { platformError } from '../platform/platform-reply.ts'
import { cancelRequest } from '../queue/cancel-request.ts'
import { appOf } from '../queue/endpoint-address.ts'
import { showResult } from '../queue/show-result.ts'
import { showStatus } from '../queue/show-status.ts'
import { streamStatus } from '../queue/stream-status.ts'
import { submitRequest } from '../queue/submit-request.ts'
import { beginUpload } from '../storage/begin-upload.ts'
import { receiveUpload } from '../storage/receive-upload.ts'
import { serveFile } from '../storage/serve-file.ts'
import { checkKey, keyRefused } from './check-key.ts'
import { jsonReply, methodNotAllowed, notFound, type Reply } from './reply.ts'

const keySet = '/.well-known/jwks.json'

/** Hands a call to the fal host it is meant for, once its key has been looked at. */
export async function route(emulator: Emulator, call: Call): Promise<Reply> {
  const { exchange, visit } = call
  const { host, path } = exchange
  if (!needsKey(host, path)) return handlerFor(call)(emulator, call)
  const key = checkKey(exchange.request.headers, emulator.key)
  if (key.ok) return handlerFor(call)(emulator, { ...call, keyId: key.value })
  if (host === 'api.fal.ai') return platformError('authorization_error', 'Authentication required')
  return keyRefused(key.failure, visit.endpoint === null ? host : appOf(visit.endpoint))
}

function needsKey(host: string, path: string): boolean {
  if (host === 'api.fal.ai') return platformNeedsKey(path)
  return host === 'queue.fal.run' || host === 'fal.run' || (host === 'rest.fal.ai' && path !== keySet)
}

function handlerFor({ exchange: { host, path, method }, visit }: Call): Handler {
  switch (visit.act) {
    case 'submit':
      return submitRequest
    case 'status':
      return only(method, 'GET', showStatus)
    case 'status-stream':
      return only(method, 'GET', streamStatus)
    case 'result':
      return only(method, 'GET', showResult)
    case 'cancel':
      return only(method, 'PUT', cancelRequest)
    case 'run':
      return runDirectly
    case 'stream':
      return visit.endpoint === 'workflows/execute' ? executeWorkflow : streamDirectly
    case 'storage':
      return path === keySet ? ({ signingKeys }) => jsonReply(200, signingKeys.jwks) : beginUpload
    case 'upload':
      return receiveUpload
    case 'file':
      return serveFile
    case 'platform':
      return host === 'fal.ai' ? showOpenapi : answerPlatform
    case 'other':
      return () => notFound
  }
}

function only(method: string, allowed: string, handler: Handler): Handler {
  return method === allowed ? handler : () => methodNotAllowed
}
