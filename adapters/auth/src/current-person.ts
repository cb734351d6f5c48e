import type { Person } from '@atelier/usecases'
import type { Auth } from './create-auth.ts'

/** The person behind a request's session cookie, or null when there is no session. */
export async function currentPerson(auth: Auth, headers: Headers): Promise<Person | null> {
  const session = await auth.api.getSession({ headers })
  if (!session) return null
  const { id, name, email, emailVerified } = session.user
  return { id, name, email, emailVerified }
}
