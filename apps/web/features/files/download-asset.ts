import { fileNameOf } from '@atelier/assets'
import { AssetId } from '@atelier/kernel'
import { loadAsset } from '@atelier/usecases'
import { studio } from '@/compose.ts'
import { problemResponse } from '@/features/rest/server.ts'
import { fileResponse } from './file-response.ts'

/** The original of an asset, streamed, under a name that a person can find again. */
export async function downloadAsset(request: Request, id: string): Promise<Response> {
  const requestId = crypto.randomUUID()
  const person = await studio().person(request.headers)
  if (!person) return problemResponse('accounts/signed-out', requestId)
  const asked = AssetId.safeParse(id)
  if (!asked.success) return problemResponse('assets/not-found', requestId)
  const { context } = studio()
  const found = await loadAsset(context, await studio().actor(person), { id: asked.data })
  if (!found.ok) return problemResponse(found.failure.code, requestId)
  const { object } = found.value
  const headers = {
    'content-disposition': `attachment; filename="${fileNameOf(found.value)}"`,
    'cache-control': 'no-store',
  }
  const file = await fileResponse(context.objects, request, {
    key: object.key,
    contentType: object.contentType,
    headers,
  })
  return file ?? problemResponse('assets/not-found', requestId)
}
