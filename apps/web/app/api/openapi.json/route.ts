import { studio } from '@/compose.ts'
import { openApiDocument } from '@/features/rest/server.ts'

export const dynamic = 'force-dynamic'

export async function GET(): Promise<Response> {
  return Response.json(await openApiDocument(studio().settings.APP_URL))
}
