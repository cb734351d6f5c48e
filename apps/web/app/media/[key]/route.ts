import { serveMedia } from '@/features/files/server.ts'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string }> },
): Promise<Response> {
  return serveMedia(request, (await params).key)
}
