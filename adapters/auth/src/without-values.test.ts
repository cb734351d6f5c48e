import { inspect } from 'node:util'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { currentPerson } from './current-person.ts'
import { away, sessionHeaders, testAccounts } from './fixtures/test-accounts.ts'
import { forward } from './forward.ts'
import { logWithoutValues } from './log-without-values.ts'
import { withoutValues } from './without-values.ts'

const token = 'token-that-nobody-may-read'
const written: string[] = []

beforeEach(() => {
  written.length = 0
  const write = (text: unknown) => {
    written.push(String(text))
    return true
  }
  vi.spyOn(process.stderr, 'write').mockImplementation(write)
  vi.spyOn(process.stdout, 'write').mockImplementation(write)
  for (const level of ['log', 'warn', 'error'] as const)
    vi.spyOn(console, level).mockImplementation((...words: unknown[]) => void write(inspect(words)))
})
afterEach(() => void vi.restoreAllMocks())

const rejection = (asked: Promise<unknown>) =>
  asked.then(
    () => undefined,
    (error: unknown) => error,
  )

it('the token of a session whose query failed is neither logged nor thrown', async () => {
  const error = await rejection(currentPerson(testAccounts(away), sessionHeaders(token)))
  expect(written.join('')).toContain('"level":"error"')
  expect(written.join('')).not.toContain(token)
  expect(inspect(error, { depth: 9 })).not.toContain(token)
})

it('the token of a letter whose query failed is neither logged nor thrown, and what failed is', async () => {
  // The count of calls is answered: the query with the token comes after it.
  const accounts = testAccounts((query, values) =>
    query.includes('"rate_limit"') ? [] : away(query, values),
  )
  const error = await rejection(
    forward(
      accounts,
      { headers: sessionHeaders('other') },
      {
        method: 'POST',
        path: '/reset-password',
        body: { token, newPassword: 'twelve letters' },
      },
    ),
  )
  expect(String(error)).toContain('Failed query')
  expect(error).toMatchObject({ cause: { code: 'ECONNREFUSED' } })
  expect(inspect(error, { depth: 9 })).not.toContain(token)
  expect(written.join('')).not.toContain(token)
})

it('a line of the log is one JSON object with a level and a message', () => {
  logWithoutValues('warn', `Failed query: select $1\nparams: ${token}`)
  expect(written).toEqual(['{"name":"accounts","level":"warn","message":"Failed query: select $1"}\n'])
})

it('an error without values is left as it is', () => {
  const bug = new TypeError('a bug')
  expect(withoutValues(bug)).toBe(bug)
})
