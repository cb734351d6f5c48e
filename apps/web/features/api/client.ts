import type { contract } from '@atelier/contract'
import type { InferContractRouterInputs, InferContractRouterOutputs } from '@orpc/contract'
import { send } from './send.ts'

type Inputs = InferContractRouterInputs<typeof contract>
type Outputs = InferContractRouterOutputs<typeof contract>

/** A generation to start: the model, its inputs, and this intent's own key. */
interface GenerationOrder {
  readonly key: string
  readonly modelId: string
  readonly inputs: Readonly<Record<string, unknown>>
}

const generate = (path: string) => (order: GenerationOrder) =>
  send<Outputs['generate']['textToImage']>('POST', path, {
    body: { ...order.inputs, modelId: order.modelId },
    headers: { 'idempotency-key': order.key },
  })

/** The API as the browser calls it. Paths are held against the contract by a test; inputs and answers by their types. */
export const api = {
  auth: {
    register: (input: Inputs['auth']['register']) =>
      send<Outputs['auth']['register']>('POST', '/auth/register', { body: input }),
    login: (input: Inputs['auth']['login']) =>
      send<Outputs['auth']['login']>('POST', '/auth/login', { body: input }),
    logout: () => send<Outputs['auth']['logout']>('POST', '/auth/logout'),
    verifyEmail: (input: Inputs['auth']['verifyEmail']) =>
      send<Outputs['auth']['verifyEmail']>('POST', '/auth/verify-email', { body: input }),
    resendVerification: (input: Inputs['auth']['resendVerification']) =>
      send<Outputs['auth']['resendVerification']>('POST', '/auth/resend-verification', { body: input }),
    forgotPassword: (input: Inputs['auth']['forgotPassword']) =>
      send<Outputs['auth']['forgotPassword']>('POST', '/auth/forgot-password', { body: input }),
    resetPassword: (input: Inputs['auth']['resetPassword']) =>
      send<Outputs['auth']['resetPassword']>('POST', '/auth/reset-password', { body: input }),
    me: () => send<Outputs['auth']['me']>('GET', '/auth/me'),
  },
  credits: {
    balance: () => send<Outputs['credits']['balance']>('GET', '/credits/balance'),
  },
  models: {
    list: () => send<Outputs['models']['list']>('GET', '/models'),
  },
  generate: {
    textToImage: generate('/generate/text-to-image'),
    imageToVideo: generate('/generate/image-to-video'),
    queue: () => send<Outputs['generate']['queue']>('GET', '/generate/queue'),
    status: (id: string) =>
      send<Outputs['generate']['status']>('GET', `/generate/queue/${encodeURIComponent(id)}/status`),
    cancel: (id: string) =>
      send<Outputs['generate']['cancel']>('DELETE', `/generate/queue/${encodeURIComponent(id)}`),
    history: (query: Inputs['generate']['history']) =>
      send<Outputs['generate']['history']>('GET', '/generate/history', { query }),
  },
  images: {
    list: (query: Inputs['images']['list']) => send<Outputs['images']['list']>('GET', '/images', { query }),
    find: (id: string) => send<Outputs['images']['find']>('GET', `/images/${encodeURIComponent(id)}`),
    metadata: (id: string) =>
      send<Outputs['images']['metadata']>('GET', `/images/${encodeURIComponent(id)}/metadata`),
    trash: (id: string) => send<Outputs['images']['trash']>('DELETE', `/images/${encodeURIComponent(id)}`),
    restore: (id: string) =>
      send<Outputs['images']['restore']>('POST', `/images/${encodeURIComponent(id)}/restore`),
  },
}

/** Where a browser downloads the original of an asset. */
export function downloadPath(id: string): string {
  return `/api/images/download/${encodeURIComponent(id)}`
}
