/** Endpoints below these begin with a word that is no owner. */
const namespaces = new Set(['workflows', 'comfy'])

/** What a path on the queue's host asks for. */
export type QueueAddress =
  | { readonly kind: 'endpoint'; readonly endpoint: string }
  | {
      readonly kind: 'request'
      /** Owner and app, or the whole endpoint id: fal's pages print both forms. */
      readonly prefix: string
      readonly requestId: string
      readonly part: string
    }

export function queueAddress(path: string): QueueAddress {
  const match = /^\/(?<prefix>.+?)\/requests\/(?<requestId>[^/]+)(?:\/(?<part>.*))?$/.exec(path)
  const { prefix, requestId, part = '' } = match?.groups ?? {}
  if (prefix === undefined || requestId === undefined)
    return { kind: 'endpoint', endpoint: path.replace(/^\//, '') }
  return { kind: 'request', prefix, requestId, part }
}

/** `fal-ai/flux/dev` belongs to the app `fal-ai/flux`, by which its requests are addressed. */
export function appOf(endpoint: string): string {
  const parts = endpoint.split('/')
  return parts.slice(0, namespaces.has(parts[0] ?? '') ? 3 : 2).join('/')
}
