import { serve } from '@/features/rest/server.ts'

export const dynamic = 'force-dynamic'

export { serve as GET, serve as POST, serve as PUT, serve as PATCH, serve as DELETE }
