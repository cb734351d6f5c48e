import type { Metadata } from 'next'
import { searchValue, type PageSearch } from '@/app/search-value.ts'
import { AccountHeading } from '@/features/account/components/account-heading.tsx'
import { AccountLink } from '@/features/account/components/account-link.tsx'
import { ResetPasswordForm } from '@/features/account/components/reset-password-form.tsx'

// The token is in the address: no page that is opened from here may learn it.
export const metadata: Metadata = { title: 'New password', referrer: 'no-referrer' }

export default async function ResetPasswordPage({ searchParams }: { searchParams: PageSearch }) {
  const token = searchValue((await searchParams)['token'])
  if (token === undefined) {
    return (
      <AccountHeading title="This link is not complete">
        Open it from the mail again, or <AccountLink href="/forgot-password">ask for a new one</AccountLink>.
      </AccountHeading>
    )
  }
  return (
    <>
      <AccountHeading title="Choose a new password">
        If the link has expired, <AccountLink href="/forgot-password">ask for a new one</AccountLink>.
      </AccountHeading>
      <ResetPasswordForm token={token} />
    </>
  )
}
