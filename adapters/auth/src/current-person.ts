import type { Person } from '@atelier/usecases'
import { isAPIError } from 'better-auth/api'
import { AccountsUnavailable } from './accounts-unavailable.ts'
import type { Auth } from './create-auth.ts'

/**
 * The person behind a request's session cookie, or null when there is no session. Throws
 * {@link AccountsUnavailable} when the session could not be looked up.
 */
export async function currentPerson(auth: Auth, headers: Headers): Promise<Person | null> {
  const session = await sessionOf(auth, headers)
  if (!session) return null
  const { id, name, email, emailVerified } = session.user
  return { id, name, email, emailVerified }
}

async function sessionOf(auth: Auth, headers: Headers) {
  try {
    return await auth.api.getSession({ headers })
  } catch (error) {
    if (!isAPIError(error) || error.body?.code !== 'FAILED_TO_GET_SESSION') throw error
    // Refused, it was ended elsewhere while it was being renewed here.
    if (error.statusCode === 401) return null
    // Better Auth keeps to itself what failed below it, and nothing but the database does.
    throw new AccountsUnavailable(error)
  }
}
