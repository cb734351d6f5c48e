import type { IncomingHttpHeaders } from 'node:http'
import type { ReplyHeaders } from './reply.ts'

/** Browsers may read fal's hosts from any page, and these headers of their answers. */
export const crossOrigin: ReplyHeaders = {
  'access-control-allow-origin': '*',
  'access-control-expose-headers': [
    'x-fal-request-id',
    'x-fal-billable-units',
    'x-fal-error-type',
    'x-fal-needs-retry',
    'x-fal-request-timeout-type',
    'content-range',
    'etag',
  ].join(', '),
}

/** What a browser is told that asks first. */
export function preflight(headers: IncomingHttpHeaders): ReplyHeaders {
  return {
    'access-control-allow-methods': 'GET, HEAD, POST, PUT, DELETE, OPTIONS',
    'access-control-allow-headers': headers['access-control-request-headers'] ?? '*',
    'access-control-max-age': '86400',
  }
}
