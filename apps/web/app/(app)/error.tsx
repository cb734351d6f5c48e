'use client'

import { BrokenPage } from '../broken-page.tsx'

/** A page of the application that broke; the frame around it still works. */
export default function ErrorPage({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return <BrokenPage digest={error.digest} onRetry={reset} />
}
