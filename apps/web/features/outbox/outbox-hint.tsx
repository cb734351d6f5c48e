import { Mailbox } from 'lucide-react'
import Link from 'next/link'
import { hasOutbox } from './server.ts'

/** Where mail is simulated it goes nowhere; this says where to read it. Nothing anywhere else. */
export async function OutboxHint() {
  if (!(await hasOutbox())) return null
  return (
    <Link
      href="/outbox"
      className="my-6 flex items-start gap-3 rounded-lg border border-border bg-surface p-4 text-base transition-colors hover:bg-accent"
    >
      <Mailbox aria-hidden className="mt-0.5 size-4 shrink-0 text-brand" />
      <span className="grid gap-0.5">
        <span className="font-medium">Mail is simulated on this machine</span>
        <span className="text-muted-foreground">Nothing is sent. Open the outbox to read what would be.</span>
      </span>
    </Link>
  )
}
