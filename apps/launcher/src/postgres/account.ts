import { execFileSync } from 'node:child_process'
import { fail, ok, type Result } from '@atelier/kernel'

/** The system user as which PostgreSQL runs, when it cannot be our own. */
export interface Account {
  readonly uid: number
  readonly gid: number
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the system user `postgres`, made when there is none.
 * Anybody else runs it as themselves: undefined.
 */
export function postgresAccount(): Result<
  Account | undefined,
  { code: 'postgres/no-account'; remedy: string }
> {
  if (process.getuid?.() !== 0) return ok(undefined)
  const existing = lookUp()
  if (existing !== undefined) return ok(existing)
  try {
    execFileSync('useradd', [
      '--system',
      '--user-group',
      '--no-create-home',
      '--shell',
      '/bin/false',
      'postgres',
    ])
  } catch {
    // Answered below: what counts is whether the user is there now.
  }
  const made = lookUp()
  if (made !== undefined) return ok(made)
  const remedy =
    'PostgreSQL does not run as root. Create a system user named postgres, or start Atelier as another user.'
  return fail({ code: 'postgres/no-account', remedy })
}

function lookUp(): Account | undefined {
  try {
    const ask = (flag: string) =>
      Number(
        execFileSync('id', [flag, 'postgres'], { stdio: ['ignore', 'pipe', 'ignore'], encoding: 'utf8' }),
      )
    return { uid: ask('-u'), gid: ask('-g') }
  } catch {
    return undefined
  }
}
