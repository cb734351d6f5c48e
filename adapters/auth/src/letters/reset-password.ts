import type { Mail } from '@atelier/usecases'
import { letter } from './letter.ts'

/** Lets a member who forgot the password choose a new one. */
export function resetPasswordLetter(to: { email: string; name: string }, url: string): Mail {
  return letter({
    to: to.email,
    name: to.name,
    subject: 'Choose a new password for Atelier',
    paragraphs: [
      'Somebody, hopefully you, asked for a new password.',
      'Choosing one signs you out everywhere else.',
    ],
    action: { label: 'Choose a new password', url },
    footer:
      'The link is good for one hour. If it was not you, ignore this letter; your password stays as it is.',
  })
}
