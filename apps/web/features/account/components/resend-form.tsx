'use client'

import { useEffect, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { api } from '@/features/api/index.ts'
import { emailRules } from '../account-rules.ts'
import { pendingEmail } from '../pending-email.ts'
import { useAccountForm } from '../use-account-form.ts'
import { AccountField } from './account-field.tsx'
import { AccountForm } from './account-form.tsx'

/** Sends the confirmation mail again. */
export function ResendForm({ email }: { email: string }) {
  const [sentTo, setSentTo] = useState<string>()
  const { form, submit, problem, busy } = useAccountForm({
    initial: { email },
    fields: ['email'],
    send: api.auth.resendVerification,
    onDone: (values) => setSentTo(values.email),
  })
  const { getValues, setValue } = form
  useEffect(() => {
    if (getValues('email') === '') setValue('email', pendingEmail())
  }, [getValues, setValue])
  return (
    <AccountForm problem={problem} busy={busy} action="Send the mail again" onSubmit={submit}>
      {sentTo !== undefined && (
        <Alert variant="success">If {sentTo} waits for confirmation, a new mail is on its way.</Alert>
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
