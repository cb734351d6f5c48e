'use client'

import { api } from '@/features/api/index.ts'
import { newPasswordRules } from '../account-rules.ts'
import { useAccountForm } from '../use-account-form.ts'
import { AccountField } from './account-field.tsx'
import { AccountForm } from './account-form.tsx'
import { LengthMeter } from './length-meter.tsx'

/** A new password for whoever holds the token of the mail. */
export function ResetPasswordForm({ token }: { token: string }) {
  const { form, submit, problem, busy } = useAccountForm({
    initial: { password: '' },
    fields: ['password'],
    send: ({ password }) => api.auth.resetPassword({ token, password }),
    onDone: () => window.location.assign('/sign-in?changed=1'),
  })
  return (
    <AccountForm problem={problem} busy={busy} action="Keep the new password" onSubmit={submit}>
      <AccountField
        label="New password"
        type="password"
        autoComplete="new-password"
        hint={<LengthMeter password={form.watch('password')} />}
        error={form.formState.errors.password?.message}
        {...form.register('password', newPasswordRules)}
      />
    </AccountForm>
  )
}
