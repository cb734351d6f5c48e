import { cookies, headers } from 'next/headers'
import { redirect } from 'next/navigation'
import type { ReactNode } from 'react'
import { hasOutbox } from '@/features/outbox/server.ts'
import { currentSession } from '@/features/session/server.ts'
import { AppShell } from '@/features/shell/components/app-shell.tsx'
import { sidebarCookie } from '@/features/shell/sidebar-cookie.ts'

/** Every page behind the sign-in. What a page may read is decided where it is read, not here. */
export default async function ApplicationLayout({ children }: { children: ReactNode }) {
  const session = await currentSession()
  if (session === null) redirect(await signInPath())
  const outboxIsHere = await hasOutbox()
  const folded = (await cookies()).get(sidebarCookie)?.value === 'folded'
  return (
    <AppShell
      person={{ name: session.user.name, email: session.user.email, outboxIsHere }}
      sidebarFolded={folded}
    >
      {children}
    </AppShell>
  )
}

async function signInPath(): Promise<string> {
  const wanted = (await headers()).get('x-atelier-path')
  return wanted === null ? '/sign-in' : `/sign-in?next=${encodeURIComponent(wanted)}`
}
