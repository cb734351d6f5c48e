import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { AccountHeading } from '@/features/account/components/account-heading.tsx'
import { AccountLink } from '@/features/account/components/account-link.tsx'
import { SignUpForm } from '@/features/account/components/sign-up-form.tsx'
import { currentSession } from '@/features/session/server.ts'

export const metadata: Metadata = { title: 'Create an account' }

export default async function SignUpPage() {
  if ((await currentSession()) !== null) redirect('/generate')
  return (
    <>
      <AccountHeading title="Create your account">
        Already have one? <AccountLink href="/sign-in">Sign in</AccountLink>
      </AccountHeading>
      <SignUpForm />
    </>
  )
}
