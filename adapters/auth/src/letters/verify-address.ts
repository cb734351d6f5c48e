import type { Mail } from '@atelier/usecases'
import { letter } from './letter.ts'

/** Asks a new member to confirm the address; the first credits come with it. */
export function verifyAddressLetter(to: { email: string; name: string }, url: string): Mail {
  return letter({
    to: to.email,
    name: to.name,
    subject: 'Confirm your email address for Atelier',
    paragraphs: ['Please confirm that this address is yours. Your monthly credits start right after.'],
    action: { label: 'Confirm my address', url },
    footer: 'The link is good for one hour. If you did not sign up for Atelier, ignore this letter.',
  })
}
