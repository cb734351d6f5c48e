import { z } from 'zod'
import type { Call } from '../call.ts'
import type { Emulator } from '../emulator.ts'
import { jsonReply, methodNotAllowed, notFound, type Reply } from '../http/reply.ts'
import { issuesToDetails } from '../models/issues-to-details.ts'
import { lifetimeSeconds } from './lifecycle.ts'

const Announcement = z.object({
  content_type: z.string().default('application/octet-stream'),
  file_name: z.string().default('file'),
})

/** The host `rest.fal.ai`: announcing uploads, and tokens for the Python client. */
export async function beginUpload(emulator: Emulator, call: Call): Promise<Reply> {
  const { path, method, exchange } = { ...call.exchange, exchange: call.exchange }
  if (method !== 'POST') return methodNotAllowed
  const body: unknown = await exchange.json()
  switch (path) {
    case '/storage/upload/initiate':
      return announce(emulator, call, { body, multipart: false })
    case '/storage/upload/initiate-multipart':
      return announce(emulator, call, { body, multipart: true })
    case '/storage/auth/token':
      return token(emulator)
    default:
      return notFound
  }
}

/** Answers where to send a file and where it will be. The address to send to needs no key: it carries a token. */
function announce(emulator: Emulator, call: Call, wish: { body: unknown; multipart: boolean }): Reply {
  const parsed = Announcement.safeParse(wish.body)
  if (!parsed.success) return jsonReply(422, { detail: issuesToDetails(parsed.error.issues, wish.body) })
  const { content_type: contentType, file_name: name } = parsed.data
  const lifetime = lifetimeSeconds(call.exchange.request.headers)
  const file = emulator.files.reserve({ name, contentType, lifetimeSeconds: lifetime })
  const uploadToken = emulator.uploads.announce(file)
  const url = emulator.files.url(file)
  const uploadUrl = wish.multipart ? `${url}/multipart/${uploadToken}` : `${url}?upload=${uploadToken}`
  return jsonReply(200, { upload_url: uploadUrl, file_url: url })
}

function token({ origin }: Emulator): Reply {
  const expires = new Date(Date.now() + 3_600_000)
  return jsonReply(200, {
    token: 'emulator-upload-token',
    token_type: 'Bearer',
    base_url: `${origin}/__host/v3b.fal.media`,
    expires_at: expires.toISOString(),
  })
}
