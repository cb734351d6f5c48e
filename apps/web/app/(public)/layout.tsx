import type { ReactNode } from 'react'
import { PublicFooter } from '@/features/landing/components/public-footer.tsx'
import { PublicHeader } from '@/features/landing/components/public-header.tsx'
import { currentSession } from '@/features/session/server.ts'

/** The pages for everybody. */
export default async function PublicLayout({ children }: { children: ReactNode }) {
  const signedIn = (await currentSession()) !== null
  return (
    <div className="flex min-h-dvh flex-col overflow-x-clip text-lg">
      <PublicHeader signedIn={signedIn} />
      <main className="flex flex-1 flex-col gap-24 sm:gap-32">{children}</main>
      <PublicFooter />
    </div>
  )
}
