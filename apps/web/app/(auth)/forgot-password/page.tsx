import type { Metadata } from 'next'
import { AccountHeading } from '@/features/account/components/account-heading.tsx'
import { AccountLink } from '@/features/account/components/account-link.tsx'
import { ForgotPasswordForm } from '@/features/account/components/forgot-password-form.tsx'
import { OutboxHint } from '@/features/outbox/outbox-hint.tsx'

export const metadata: Metadata = { title: 'Forgotten password' }

export default function ForgotPasswordPage() {
  return (
    <>
      <AccountHeading title="Choose a new password">
        Tell us your address and we send you a link. Remembered it after all?{' '}
        <AccountLink href="/sign-in">Sign in</AccountLink>
      </AccountHeading>
      <ForgotPasswordForm />
      <OutboxHint />
    </>
  )
}
