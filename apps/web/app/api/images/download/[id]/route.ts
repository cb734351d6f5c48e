import { downloadAsset } from '@/features/files/server.ts'

export const dynamic = 'force-dynamic'

export async function GET(
  request: Request,
  { params }: { params: Promise<{ id: string }> },
): Promise<Response> {
  return downloadAsset(request, (await params).id)
}
