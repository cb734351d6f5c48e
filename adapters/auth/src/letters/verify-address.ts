import type { Mail } from '@atelier/usecases'
import { letter } from './letter.ts'

/** Asks a new member to verify the address; the first credits come with it. */
export function verifyAddressLetter(to: { email: string; name: string }, url: string): Mail {
  return letter({
    to: to.email,
    name: to.name,
    subject: 'Verify your e-mail address for Atelier',
    paragraphs: ['Please verify that this address is yours. Your monthly credits start right after.'],
    action: { label: 'Verify my address', url },
    footer: 'The link is good for one hour. If you did not sign up for Atelier, ignore this letter.',
  })
}
