import Link from 'next/link'
import { cn } from '@/components/ui/cn.ts'
import type { OutboxMail } from './server.ts'

/** The mails, newest first, as links: the open one is in the address. */
export function OutboxList({ mails, open }: { mails: readonly OutboxMail[]; open: string | undefined }) {
  return (
    <nav
      aria-label="Mails"
      className="flex flex-col overflow-y-auto max-md:max-h-56 max-md:shrink-0 md:border-r"
    >
      {mails.map((mail) => (
        <Link
          key={mail.id}
          href={`/outbox?mail=${encodeURIComponent(mail.id)}`}
          aria-current={mail.id === open ? 'true' : undefined}
          className={cn(
            'grid grid-cols-[minmax(0,1fr)] gap-0.5 border-b border-border px-4 py-3 -outline-offset-2 transition-colors hover:bg-accent',
            mail.id === open && 'bg-pressed',
          )}
        >
          <span className="flex items-baseline justify-between gap-3">
            <span className="truncate font-medium">{mail.subject}</span>
            <time dateTime={mail.date} className="shrink-0 text-xs text-muted-foreground tabular">
              {timeOf(mail.date)}
            </time>
          </span>
          <span className="truncate text-sm text-muted-foreground">{mail.to}</span>
        </Link>
      ))}
    </nav>
  )
}

function timeOf(date: string): string {
  return new Intl.DateTimeFormat('en', {
    day: 'numeric',
    month: 'short',
    hour: '2-digit',
    minute: '2-digit',
    hour12: false,
  }).format(new Date(date))
}
