import type { Problem } from '@atelier/contract'
import { creditAmount, creditWords } from './credit-words.ts'
import type { FieldErrors } from './field-error.ts'
import { dayWords, type Obstacle } from './obstacle.ts'

/** What the API refused: a sentence for the form as a whole, and one for each field that is to blame. */
export interface Refusal {
  readonly general: Obstacle | undefined
  readonly fields: FieldErrors
}

/** Says a refused generation in plain words. Fields the form does not have are told above the button. */
export function explainProblem(problem: Problem, names: readonly string[]): Refusal {
  const known = (path: string) => names.includes(path.split('.')[0] ?? '')
  const errors = problem.errors ?? []
  const fields = Object.fromEntries(
    errors.filter(({ path }) => known(path)).map(({ path, message }) => [path, message]),
  )
  const strangers = errors.filter(({ path }) => !known(path)).map(({ message }) => message)
  return { fields, general: generalWords(problem, { strangers, hasFields: Object.keys(fields).length > 0 }) }
}

function generalWords(
  problem: Problem,
  told: { strangers: readonly string[]; hasFields: boolean },
): Obstacle | undefined {
  switch (problem.code) {
    case 'accounts/unverified':
      return { words: 'Confirm your email address first.', link: { href: '/verify', label: 'Confirm' } }
    case 'accounts/signed-out':
      return {
        words: 'You are signed out. Your settings are kept.',
        link: { href: '/sign-in?next=/generate', label: 'Sign in' },
      }
    case 'credits/insufficient':
      return { words: creditsMissing(problem) }
    case 'inputs/invalid':
      if (told.strangers.length > 0) return { words: told.strangers.join(' ') }
      return { words: told.hasFields ? 'Some settings need another look.' : problem.title }
    default:
      return { words: problem.detail ?? `${problem.title}${problem.title.endsWith('.') ? '' : '.'}` }
  }
}

function creditsMissing({ data, title }: Problem): string {
  const { needed, available, renewsAt } = data ?? {}
  if (typeof needed !== 'number' || typeof available !== 'number') return `${title}.`
  const renewal = typeof renewsAt === 'string' ? ` Renews on ${dayWords(renewsAt)}.` : ''
  return `Needs ${creditWords(needed)}, ${creditAmount(available)} left.${renewal}`
}
