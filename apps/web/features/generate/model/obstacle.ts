import type { Field, Fields } from '@atelier/catalog/fields'
import { creditAmount, creditWords } from './credit-words.ts'
import { lorasOf, type FieldValue, type FormValues } from './form-values.ts'

/** Why a generation cannot start, in words, and where to go about it. */
export interface Obstacle {
  readonly words: string
  /** The field that is missing something, to put the cursor there. */
  readonly field?: string
  readonly link?: { readonly href: string; readonly label: string }
}

interface Balance {
  /** Millicredits. */
  readonly available: number
  /** ISO time; null until the address is verified. */
  readonly renewsAt: string | null
}

interface Situation {
  readonly fields: Fields
  readonly values: FormValues
  /** Millicredits. */
  readonly price: number
  /** Unknown for the first moments; the server decides anyway. */
  readonly balance: Balance | undefined
}

/** The first thing in the way of pressing Generate, or nothing. */
export function findObstacle(situation: Situation): Obstacle | undefined {
  return accountObstacle(situation) ?? fieldObstacle(situation) ?? creditObstacle(situation)
}

function accountObstacle({ balance }: Situation): Obstacle | undefined {
  if (balance?.renewsAt !== null) return undefined
  return {
    words: 'Confirm your email address to get credits.',
    link: { href: '/verify', label: 'Confirm' },
  }
}

function fieldObstacle({ fields, values }: Situation): Obstacle | undefined {
  for (const [name, field] of Object.entries(fields)) {
    const words = wordsAbout(field, values[name])
    if (words !== undefined) return { words, field: name }
  }
  return undefined
}

function wordsAbout(field: Field, value: FieldValue): string | undefined {
  if (field.kind === 'image')
    return field.required && value === undefined ? 'Choose an image to start from.' : undefined
  if (field.kind === 'text') {
    return field.required && typeof value === 'string' && value.trim() === ''
      ? 'Describe what you want to see.'
      : undefined
  }
  if (field.kind !== 'loras') return undefined
  const wrong = lorasOf(value).some(({ path }) => path.trim() !== '' && !isHttpsLink(path))
  return wrong ? 'A LoRA needs a link that begins with https://.' : undefined
}

function isHttpsLink(text: string): boolean {
  return URL.canParse(text.trim()) && new URL(text.trim()).protocol === 'https:'
}

function creditObstacle({ price, balance }: Situation): Obstacle | undefined {
  if (balance === undefined || price <= balance.available) return undefined
  const renewal = balance.renewsAt === null ? '' : ` Renews on ${dayWords(balance.renewsAt)}.`
  return { words: `Needs ${creditWords(price)}, ${creditAmount(balance.available)} left.${renewal}` }
}

/** A day without its year, as credits are renewed within the month. */
export function dayWords(time: string): string {
  return new Intl.DateTimeFormat('en', { day: 'numeric', month: 'long' }).format(new Date(time))
}
