import { crossOrigin } from './cross-origin.ts'
import type { Exchange } from './exchange.ts'
import type { Reply } from './reply.ts'

/** Writes a reply to the connection. A reader who left is no error. */
export async function sendReply({ request, response, method, host }: Exchange, reply: Reply): Promise<void> {
  if (response.destroyed) return
  const length = reply.kind === 'whole' ? { 'content-length': String(Buffer.byteLength(reply.body)) } : {}
  response.writeHead(reply.status, { ...(host === '' ? {} : crossOrigin), ...length, ...reply.headers })
  if (method === 'HEAD') response.end()
  else if (reply.kind === 'whole') response.end(reply.body)
  else await reply.write(response).catch(() => response.destroy())
  // What was not read of a request would keep the connection from being used again.
  request.resume()
}
