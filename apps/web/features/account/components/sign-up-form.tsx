'use client'

import { api } from '@/features/api/index.ts'
import { emailRules, nameRules, newPasswordRules } from '../account-rules.ts'
import { keepPendingEmail } from '../pending-email.ts'
import { useAccountForm } from '../use-account-form.ts'
import { AccountField } from './account-field.tsx'
import { AccountForm } from './account-form.tsx'
import { LengthMeter } from './length-meter.tsx'

/** Name, email and a new password. */
export function SignUpForm() {
  const { form, submit, problem, busy } = useAccountForm({
    initial: { name: '', email: '', password: '' },
    fields: ['name', 'email', 'password'],
    send: api.auth.register,
    onDone: ({ email }) => {
      keepPendingEmail(email)
      window.location.assign('/verify?sent=1')
    },
  })
  const { errors } = form.formState
  return (
    <AccountForm problem={problem} busy={busy} action="Create the account" onSubmit={submit}>
      <AccountField
        label="Name"
        autoComplete="name"
        error={errors.name?.message}
        {...form.register('name', nameRules)}
      />
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
        autoComplete="new-password"
        hint={<LengthMeter password={form.watch('password')} />}
        error={errors.password?.message}
        {...form.register('password', newPasswordRules)}
      />
    </AccountForm>
  )
}
