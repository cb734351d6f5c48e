import { headers } from 'next/headers'
import { studio } from '@/compose.ts'
import { isLoopbackVisit } from './is-loopback-visit.ts'

/** A letter that was written but had no mail server to go to. */
export interface OutboxMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** ISO time. */
  readonly date: string
  readonly html: string
  readonly text: string
}

/** Whether this visitor may read letters here, for pages that only point to them. */
export async function hasOutbox(): Promise<boolean> {
  const here = studio()
  return here.settings.SMTP_URL === undefined && isLoopbackVisit(await headers(), here.settings.APP_URL)
}

/**
 * The letters of this machine's outbox, newest first, for visitors on this very machine only. For anybody else,
 * and where a mail server is configured, there is no outbox: it holds other people's sign-in links.
 */
export async function readOutbox(): Promise<readonly OutboxMail[] | 'not-here'> {
  if (!(await hasOutbox())) return 'not-here'
  return (await studio().outbox()) ?? 'not-here'
}
