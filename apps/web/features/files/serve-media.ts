import { contentTypeOf, ObjectKey } from '@atelier/assets'
import { studio } from '@/compose.ts'
import { problemResponse } from '@/features/rest/server.ts'
import { fileResponse } from './file-response.ts'

/**
 * Serves an object by its signed link, to whoever holds the link: no cookie is looked at. The name is the
 * hash of the content, so a browser may keep it for as long as it likes.
 */
export async function serveMedia(request: Request, name: string): Promise<Response> {
  const key = ObjectKey.safeParse(name)
  const { objects } = studio().context
  const missing = () => problemResponse('assets/not-found', crypto.randomUUID())
  if (!key.success || !objects.allows(key.data, new URL(request.url).searchParams)) return missing()
  const headers = { 'cache-control': 'private, max-age=604800, immutable' }
  return (
    (await fileResponse(objects, request, {
      key: key.data,
      contentType: contentTypeOf(key.data),
      headers,
    })) ?? missing()
  )
}
