import type { Studio } from '@/compose.ts'
import { forMembers, open } from './base.ts'
import { refusal } from './refuse.ts'
import type { RequestContext } from './request-context.ts'

const done = { done: true } as const

/** Sign-in and its like: each forwards to the accounts' own handler, which checks origin and rate. */
export const auth = {
  register: open.auth.register.handler(({ input, context }) =>
    relay(context, { method: 'POST', path: '/sign-up/email', body: input }),
  ),
  login: open.auth.login.handler(({ input, context }) =>
    relay(context, { method: 'POST', path: '/sign-in/email', body: input }),
  ),
  logout: open.auth.logout.handler(({ context }) => relay(context, { method: 'POST', path: '/sign-out' })),
  verifyEmail: open.auth.verifyEmail.handler(({ input, context }) =>
    relay(context, { method: 'GET', path: '/verify-email', query: { token: input.token } }),
  ),
  resendVerification: open.auth.resendVerification.handler(({ input, context }) =>
    relay(context, { method: 'POST', path: '/send-verification-email', body: input }),
  ),
  forgotPassword: open.auth.forgotPassword.handler(({ input, context }) =>
    relay(context, { method: 'POST', path: '/request-password-reset', body: input }),
  ),
  resetPassword: open.auth.resetPassword.handler(({ input, context }) =>
    relay(context, {
      method: 'POST',
      path: '/reset-password',
      body: { token: input.token, newPassword: input.password },
    }),
  ),
  me: forMembers.auth.me.handler(({ context }) => ({
    user: context.person,
    workspace: { id: context.actor.workspaceId },
  })),
}

async function relay(context: RequestContext, call: Parameters<Studio['forward']>[1]): Promise<typeof done> {
  const response = await context.studio.forward(context.request, call)
  for (const cookie of response.headers.getSetCookie()) context.resHeaders?.append('set-cookie', cookie)
  if (response.ok) return done
  throw await refusalOf(context, response)
}

async function refusalOf(context: RequestContext, response: Response) {
  const retryAfter = response.headers.get('x-retry-after')
  if (response.status === 429) {
    if (retryAfter) context.resHeaders?.set('retry-after', retryAfter)
    return refusal('requests/too-many')
  }
  const answer: unknown = await response.json().catch(() => null)
  const code = typeof answer === 'object' && answer !== null && 'code' in answer ? String(answer.code) : ''
  if (code === 'INVALID_ORIGIN' || code === 'MISSING_OR_NULL_ORIGIN')
    return refusal('requests/foreign-origin')
  if (code === 'INVALID_EMAIL_OR_PASSWORD') return refusal('accounts/refused')
  if (code.startsWith('USER_ALREADY_EXISTS')) return refusal('accounts/taken')
  if (code === 'INVALID_TOKEN' || code === 'TOKEN_EXPIRED') return refusal('accounts/expired-link')
  return refusal(response.status >= 500 ? 'server/bug' : 'accounts/rejected')
}
