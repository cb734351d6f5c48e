import { receiveFalWebhook } from '@/features/webhooks/server.ts'

export const dynamic = 'force-dynamic'

export async function POST(
  request: Request,
  { params }: { params: Promise<{ token: string }> },
): Promise<Response> {
  return receiveFalWebhook(request, (await params).token)
}
