import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import PostalMime from 'postal-mime'

const most = 50

/** A letter of the outbox, opened. */
export interface OutboxMail {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** ISO time. */
  readonly date: string
  readonly html: string
  readonly text: string
}

/** The newest letters of an outbox folder, newest first; none when there is no folder yet. */
export async function readOutbox(folder: string): Promise<readonly OutboxMail[]> {
  const names = await readdir(folder).catch(() => [])
  const newest = names
    .filter((name) => name.endsWith('.eml'))
    .toSorted()
    .toReversed()
    .slice(0, most)
  return Promise.all(newest.map((name) => open(folder, name)))
}

async function open(folder: string, name: string): Promise<OutboxMail> {
  const mail = await PostalMime.parse(await readFile(path.join(folder, name)))
  return {
    id: name.replace(/\.eml$/, ''),
    to: (mail.to ?? []).map(({ address }) => address ?? '').join(', '),
    subject: mail.subject ?? '',
    date: mail.date ?? '',
    html: mail.html ?? '',
    text: mail.text ?? '',
  }
}
