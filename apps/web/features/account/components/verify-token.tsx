'use client'

import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { buttonVariants } from '@/components/ui/button.tsx'
import { Spinner } from '@/components/ui/spinner.tsx'
import { api } from '@/features/api/index.ts'
import { formProblem } from '../form-problem.ts'
import { ResendForm } from './resend-form.tsx'

type Outcome =
  | { state: 'checking' }
  | { state: 'confirmed' }
  | { state: 'refused'; message: string | undefined }

/**
 * Redeems the token of the confirmation mail. By script and POST, so that a mail scanner which only opens
 * the link does not use it up.
 */
export function VerifyToken({ token, email }: { token: string; email: string }) {
  const [outcome, setOutcome] = useState<Outcome>({ state: 'checking' })
  const asked = useRef(false)
  useEffect(() => {
    if (asked.current) return
    asked.current = true
    api.auth.verifyEmail({ token }).then(
      () => setOutcome({ state: 'confirmed' }),
      (error: unknown) => setOutcome({ state: 'refused', message: formProblem(error, []).message }),
    )
  }, [token])
  if (outcome.state === 'refused') {
    return (
      <div className="grid gap-6">
        <Alert variant="error">{outcome.message}</Alert>
        <ResendForm email={email} />
      </div>
    )
  }
  return (
    <div className="grid gap-6">
      <Alert variant={outcome.state === 'confirmed' ? 'success' : 'info'}>
        {outcome.state === 'confirmed'
          ? 'Your address is confirmed and your credits are here.'
          : 'Checking the link.'}
      </Alert>
      {outcome.state === 'confirmed' ? (
        <Link href="/generate" className={buttonVariants({ size: 'lg' })}>
          Make the first picture
        </Link>
      ) : (
        <Spinner className="mx-auto size-5 text-subtle-foreground" />
      )}
    </div>
  )
}
