'use client'

import { useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { api } from '@/features/api/index.ts'
import { emailRules } from '../account-rules.ts'
import { useAccountForm } from '../use-account-form.ts'
import { AccountField } from './account-field.tsx'
import { AccountForm } from './account-form.tsx'

/** Asks for a link. The answer is the same whether or not the address has an account. */
export function ForgotPasswordForm() {
  const [sentTo, setSentTo] = useState<string>()
  const { form, submit, problem, busy } = useAccountForm({
    initial: { email: '' },
    fields: ['email'],
    send: api.auth.forgotPassword,
    onDone: ({ email }) => setSentTo(email),
  })
  return (
    <AccountForm
      problem={problem}
      busy={busy}
      action={sentTo === undefined ? 'Send the link' : 'Send it again'}
      onSubmit={submit}
    >
      {sentTo !== undefined && (
        <Alert variant="success">
          If {sentTo} has an account, a link to choose a new password is on its way.
        </Alert>
      )}
      <AccountField
        label="Email"
        type="email"
        autoComplete="username"
        inputMode="email"
        error={form.formState.errors.email?.message}
        {...form.register('email', emailRules)}
      />
    </AccountForm>
  )
}
