import { Mailbox } from 'lucide-react'
import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { searchValue, type PageSearch } from '@/app/search-value.ts'
import { Badge } from '@/components/ui/badge.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'
import { Logo } from '@/features/brand/index.ts'
import { OutboxList } from '@/features/outbox/outbox-list.tsx'
import { OutboxReader } from '@/features/outbox/outbox-reader.tsx'
import { readOutbox } from '@/features/outbox/server.ts'

export const metadata: Metadata = { title: 'Outbox', referrer: 'no-referrer', robots: { index: false } }

/** The mails that would have been sent, for visitors of the same machine. To everybody else there is no such page. */
export default async function OutboxPage({ searchParams }: { searchParams: PageSearch }) {
  const mails = await readOutbox()
  if (mails === 'not-here') notFound()
  const wanted = searchValue((await searchParams)['mail'])
  const open = mails.find((mail) => mail.id === wanted) ?? mails[0]
  return (
    <div className="flex min-h-dvh flex-col md:h-dvh">
      <header className="flex h-12 shrink-0 items-center gap-3 border-b border-border px-4">
        <Logo />
        <h1 className="text-base text-muted-foreground">Outbox</h1>
        <Badge variant="outline" className="ml-auto">
          Simulated, nothing is sent
        </Badge>
      </header>
      <main className="flex min-h-0 flex-1 flex-col md:grid md:grid-cols-[20rem_minmax(0,1fr)]">
        {open === undefined ? (
          <EmptyState
            icon={Mailbox}
            title="No mail yet"
            description="Confirmations and password links appear here as soon as the studio writes one."
            className="m-auto md:col-span-2"
          />
        ) : (
          <>
            <OutboxList mails={mails} open={open.id} />
            <OutboxReader mail={open} />
          </>
        )}
      </main>
    </div>
  )
}
