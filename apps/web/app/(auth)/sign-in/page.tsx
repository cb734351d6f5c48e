import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { searchValue, type PageSearch } from '@/app/search-value.ts'
import { Alert } from '@/components/ui/alert.tsx'
import { AccountHeading } from '@/features/account/components/account-heading.tsx'
import { AccountLink } from '@/features/account/components/account-link.tsx'
import { SignInForm } from '@/features/account/components/sign-in-form.tsx'
import { safeNext } from '@/features/account/safe-next.ts'
import { currentSession } from '@/features/session/server.ts'

export const metadata: Metadata = { title: 'Sign in' }

export default async function SignInPage({ searchParams }: { searchParams: PageSearch }) {
  const { next, changed } = await searchParams
  const target = safeNext(searchValue(next))
  if ((await currentSession()) !== null) redirect(target)
  return (
    <>
      <AccountHeading title="Welcome back">
        New here? <AccountLink href="/sign-up">Create an account</AccountLink>
      </AccountHeading>
      {changed !== undefined && (
        <Alert variant="success" className="mb-4">
          Your password is changed. Sign in with the new one.
        </Alert>
      )}
      <SignInForm next={target} />
    </>
  )
}
