import { textWithoutValues } from './without-values.ts'

/**
 * Better Auth's log, one JSON object a line on standard error. What else it wants to log is left out: errors of
 * Drizzle carry the values of their queries, and those are the tokens of sessions and of letters.
 */
export function logWithoutValues(level: string, message: string): void {
  const line = { name: 'accounts', level, message: textWithoutValues(message) }
  process.stderr.write(`${JSON.stringify(line)}\n`)
}
