import { buttonVariants } from '@/components/ui/button.tsx'
import { firstLink } from './first-link.ts'
import type { OutboxMail } from './server.ts'

/**
 * One mail as its reader would see it. The frame may run nothing and is no part of our origin; links open
 * in a new window, as they would from a mail program.
 */
export function OutboxReader({ mail }: { mail: OutboxMail }) {
  const link = firstLink(mail.text)
  return (
    <article aria-label={mail.subject} className="flex min-h-0 min-w-0 flex-1 flex-col">
      <header className="flex items-center justify-between gap-4 border-b border-border px-5 py-3">
        <div className="grid min-w-0 gap-0.5">
          <h2 className="truncate text-lg font-semibold">{mail.subject}</h2>
          <p className="truncate text-sm text-muted-foreground">To {mail.to}</p>
        </div>
        {link !== null && (
          <a href={link} rel="noreferrer" className={buttonVariants({ variant: 'outline', size: 'sm' })}>
            Open its link
          </a>
        )}
      </header>
      <iframe
        title={mail.subject}
        sandbox="allow-popups allow-popups-to-escape-sandbox"
        srcDoc={`<base target="_blank">${mail.html}`}
        className="min-h-96 w-full flex-1 bg-white [color-scheme:light]"
      />
      <details className="border-t border-border">
        <summary className="px-5 py-3 text-sm font-medium text-muted-foreground hover:text-foreground">
          As plain text
        </summary>
        <pre tabIndex={0} className="max-h-64 overflow-auto px-5 pb-4 font-mono text-xs whitespace-pre-wrap">
          {mail.text}
        </pre>
      </details>
    </article>
  )
}
