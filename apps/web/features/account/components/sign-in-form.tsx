'use client'

import Link from 'next/link'
import { api } from '@/features/api/index.ts'
import { emailRules, passwordRules } from '../account-rules.ts'
import { useAccountForm } from '../use-account-form.ts'
import { AccountField } from './account-field.tsx'
import { AccountForm } from './account-form.tsx'

/** Email and password. `next` must have gone through `safeNext`. */
export function SignInForm({ next }: { next: string }) {
  const { form, submit, problem, busy } = useAccountForm({
    initial: { email: '', password: '' },
    fields: ['email', 'password'],
    send: api.auth.login,
    // A full load: the server draws the page for the person who has just come in.
    onDone: () => window.location.assign(next),
  })
  const { errors } = form.formState
  const forgotten = (
    <Link
      href="/forgot-password"
      className="rounded-sm text-sm text-brand-text underline-offset-4 hover:underline"
    >
      Forgotten?
    </Link>
  )
  return (
    <AccountForm problem={problem} busy={busy} action="Sign in" onSubmit={submit}>
      <AccountField
        label="Email"
        type="email"
        autoComplete="username"
        inputMode="email"
        error={errors.email?.message}
        {...form.register('email', emailRules)}
      />
      <AccountField
        label="Password"
        type="password"
        autoComplete="current-password"
        aside={forgotten}
        error={errors.password?.message}
        {...form.register('password', passwordRules)}
      />
    </AccountForm>
  )
}
