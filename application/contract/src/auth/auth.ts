import { oc } from '@orpc/contract'
import { z } from 'zod'

const tags = ['Accounts']

/** 12 to 128 characters, of any kind (OWASP ASVS 6.2.1, 6.2.9). */
export const Password = z
  .string()
  .min(12, 'Use at least 12 characters')
  .max(128, 'Use at most 128 characters')
export const Email = z.email('This is not an email address').max(254)

/** What people are called. It is written into letters, so it may be neither a link nor markup nor a second line. */
const Name = z
  .string()
  .trim()
  .min(1, 'Your name is missing')
  .max(100)
  .refine(
    (name) => !/[\p{Cc}\p{Cf}\p{Cs}<>]|:\/\//u.test(name),
    'This name has characters that cannot be used',
  )

/** Who is signed in, and where. */
export const MeView = z.object({
  user: z.object({ id: z.string(), name: z.string(), email: z.string(), emailVerified: z.boolean() }),
  workspace: z.object({ id: z.string() }),
})
export type MeView = z.infer<typeof MeView>

const Done = z.object({ done: z.literal(true) })

const post = (path: `/auth/${string}`, operationId: string, summary: string) =>
  oc.route({ method: 'POST', path, operationId, summary, tags })

export const auth = {
  register: post('/auth/register', 'register', 'Make an account; a letter asks to verify the address')
    .route({ successStatus: 201 })
    .input(
      z.strictObject({
        name: Name,
        email: Email,
        password: Password,
      }),
    )
    .output(Done),
  login: post('/auth/login', 'login', 'Sign in; the answer sets the session cookie')
    .input(z.strictObject({ email: Email, password: z.string().min(1, 'Your password is missing').max(128) }))
    .output(Done),
  logout: post('/auth/logout', 'logout', 'Sign out').input(z.strictObject({})).output(Done),
  verifyEmail: post('/auth/verify-email', 'verifyEmail', 'Verify an address by the token of the letter')
    .input(z.strictObject({ token: z.string().regex(/^[\w.-]{1,2000}$/, 'This link is not whole') }))
    .output(Done),
  resendVerification: post(
    '/auth/resend-verification',
    'resendVerification',
    'Send the verification letter again',
  )
    .input(z.strictObject({ email: Email }))
    .output(Done),
  forgotPassword: post('/auth/forgot-password', 'forgotPassword', 'Ask for a letter to choose a new password')
    .input(z.strictObject({ email: Email }))
    .output(Done),
  resetPassword: post(
    '/auth/reset-password',
    'resetPassword',
    'Choose a new password by the token of the letter',
  )
    .input(
      z.strictObject({
        token: z.string().regex(/^[\w-]{1,200}$/, 'This link is not whole'),
        password: Password,
      }),
    )
    .output(Done),
  me: oc
    .route({ method: 'GET', path: '/auth/me', operationId: 'me', summary: 'Who is signed in', tags })
    .input(z.strictObject({}))
    .output(MeView),
}
