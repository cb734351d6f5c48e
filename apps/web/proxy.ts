import { NextResponse, type NextRequest } from 'next/server'

/**
 * Tells server components which page is asked for: a layout can't see it, and needs it to send a visitor
 * back there after signing in. Decides nothing about access; that is done where the data is read.
 */
export function proxy(request: NextRequest) {
  const headers = new Headers(request.headers)
  headers.set('x-atelier-path', request.nextUrl.pathname + request.nextUrl.search)
  return NextResponse.next({ request: { headers } })
}

export const config = { matcher: ['/generate/:path*', '/gallery/:path*'] }
