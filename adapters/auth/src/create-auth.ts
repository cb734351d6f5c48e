import type { Mailer } from '@atelier/usecases'
import { betterAuth } from 'better-auth'
import { drizzleAdapter } from 'better-auth/adapters/drizzle'
import { resetPasswordLetter } from './letters/reset-password.ts'
import { verifyAddressLetter } from './letters/verify-address.ts'
import { logWithoutValues } from './log-without-values.ts'
import { hashPassword, verifyPassword } from './passwords.ts'

/** Where accounts are kept, where they live on the web, and who carries their letters. */
export interface AuthSettings {
  /** The Drizzle client and the account tables, both from the database adapter. */
  readonly client: Parameters<typeof drizzleAdapter>[0]
  readonly tables: Readonly<Record<string, unknown>>
  readonly secret: string
  /** The public address of the studio, without a slash at the end. */
  readonly appUrl: string
  /** Every origin from which its own pages may call. */
  readonly origins: readonly string[]
  readonly mailer: Mailer
}

const hour = 3600
const day = 24 * hour

/** Calls by one address, in seconds and times: guessing and filling mailboxes are slow. */
const rates = {
  window: 60,
  max: 200,
  customRules: {
    '/sign-in/email': { window: 300, max: 20 },
    '/sign-up/email': { window: hour, max: 60 },
    '/request-password-reset': { window: hour, max: 10 },
    '/send-verification-email': { window: hour, max: 20 },
  },
}

/**
 * Accounts by Better Auth: addresses and passwords, verification, reset, sessions that end after a week without a visit.
 * Callers go through `handler`, which checks origin and rate; `api` is for reading a session only.
 */
export function createAuth(settings: AuthSettings) {
  return betterAuth({
    appName: 'Atelier',
    baseURL: settings.appUrl,
    basePath: '/api/auth',
    secret: settings.secret,
    trustedOrigins: [...settings.origins],
    telemetry: { enabled: false },
    logger: { log: logWithoutValues },
    // Otherwise the router prints the error, tokens and all, to the console; `forward` hands it on without them.
    onAPIError: { throw: true },
    database: drizzleAdapter(settings.client, { provider: 'pg', schema: { ...settings.tables } }),
    emailAndPassword: {
      enabled: true,
      minPasswordLength: 12,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyPassword },
      resetPasswordTokenExpiresIn: hour,
      revokeSessionsOnPasswordReset: true,
      sendResetPassword: ({ user, token }) =>
        settings.mailer.send(resetPasswordLetter(user, linkTo(settings.appUrl, '/reset-password', token))),
    },
    emailVerification: {
      sendOnSignUp: true,
      expiresIn: hour,
      sendVerificationEmail: ({ user, token }) =>
        settings.mailer.send(verifyAddressLetter(user, linkTo(settings.appUrl, '/verify', token))),
    },
    session: { expiresIn: 7 * day, updateAge: day, cookieCache: { enabled: false } },
    rateLimit: { enabled: true, storage: 'database', modelName: 'rateLimit', ...rates },
    advanced: { cookiePrefix: 'atelier', useSecureCookies: settings.appUrl.startsWith('https:') },
  })
}

export type Auth = ReturnType<typeof createAuth>

function linkTo(appUrl: string, path: string, token: string): string {
  return `${appUrl}${path}?token=${encodeURIComponent(token)}`
}
