import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { AccountsUnavailable, isAccountsUnavailable } from './accounts-unavailable.ts'
import { currentPerson } from './current-person.ts'
import { away, sessionHeaders, testAccounts } from './fixtures/test-accounts.ts'

beforeEach(() => void vi.spyOn(process.stderr, 'write').mockReturnValue(true))
afterEach(() => void vi.restoreAllMocks())

it('nobody is signed in without a cookie, and nobody is asked', async () => {
  expect(await currentPerson(testAccounts(away), new Headers())).toBeNull()
})

it('nobody is signed in with a session that the database does not know', async () => {
  expect(
    await currentPerson(
      testAccounts(() => []),
      sessionHeaders('unknown'),
    ),
  ).toBeNull()
})

it('who someone is cannot be said while the database is away', async () => {
  const asked = currentPerson(testAccounts(away), sessionHeaders('a-session'))
  await expect(asked).rejects.toBeInstanceOf(AccountsUnavailable)
  await expect(asked).rejects.toSatisfy(isAccountsUnavailable)
})

it('a bug is not unavailability', () => {
  expect(isAccountsUnavailable(new TypeError('a bug'))).toBe(false)
})
