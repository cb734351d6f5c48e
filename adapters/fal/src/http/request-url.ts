import type { RequestReference } from '@atelier/usecases'

/** Endpoints below these begin with a word that is no owner. */
const namespaces = new Set(['workflows', 'comfy'])

/** Where a request is asked about: by owner and app only, whatever path of the app it was sent to. */
export function requestUrl(queueUrl: string, { model, requestId }: RequestReference): string {
  const parts = model.split('/')
  const app = parts.slice(0, namespaces.has(parts[0] ?? '') ? 3 : 2).join('/')
  return `${queueUrl}/${app}/requests/${encodeURIComponent(requestId)}`
}
