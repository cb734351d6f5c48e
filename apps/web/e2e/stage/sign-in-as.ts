import type { Member } from '@atelier/testkit/member'
import type { BrowserContext } from '@playwright/test'
import { studio } from './studio.ts'

/** Gives a browser the session of a member who signed up by the API. */
export async function signInAs(context: BrowserContext, member: Member): Promise<void> {
  const cookies = member.cookie.split('; ').map((pair) => {
    const [name = '', ...value] = pair.split('=')
    return { name, value: value.join('='), url: studio.url }
  })
  await context.addCookies(cookies)
}
