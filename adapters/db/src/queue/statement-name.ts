import { createHash } from 'node:crypto'

const names = new Map<string, string>()

/**
 * A name for a statement that pg-boss wrote, so that the server plans it once for each connection. pg-boss writes few:
 * one for each act on each queue, and a fetch for each number of free places.
 */
export function statementName(text: string): string {
  const known = names.get(text)
  if (known !== undefined) return known
  const name = `pgboss-${createHash('sha1').update(text).digest('hex')}`
  names.set(text, name)
  return name
}
