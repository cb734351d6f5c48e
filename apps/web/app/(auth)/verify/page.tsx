import type { Metadata } from 'next'
import { searchValue, type PageSearch } from '@/app/search-value.ts'
import { AccountHeading } from '@/features/account/components/account-heading.tsx'
import { ResendForm } from '@/features/account/components/resend-form.tsx'
import { VerifyToken } from '@/features/account/components/verify-token.tsx'
import { OutboxHint } from '@/features/outbox/outbox-hint.tsx'
import { currentSession } from '@/features/session/server.ts'

// The token is in the address: no page that is opened from here may learn it.
export const metadata: Metadata = { title: 'Confirm your address', referrer: 'no-referrer' }

export default async function VerifyPage({ searchParams }: { searchParams: PageSearch }) {
  const { token, sent } = await searchParams
  const redeemed = searchValue(token)
  const email = (await currentSession())?.user.email ?? ''
  if (redeemed !== undefined) {
    return (
      <>
        <AccountHeading title="Confirm your address" />
        <VerifyToken token={redeemed} email={email} />
      </>
    )
  }
  return (
    <>
      <AccountHeading title={sent === undefined ? 'Confirm your address' : 'Check your mail'}>
        {sent === undefined ? 'Credits need a confirmed address. ' : 'Your account is ready. '}
        Open the link in the mail we sent you; your first credits come with it.
      </AccountHeading>
      <OutboxHint />
      <ResendForm email={email} />
    </>
  )
}
