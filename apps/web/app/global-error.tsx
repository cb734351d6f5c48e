'use client'

import { BrokenPage } from './broken-page.tsx'
import './globals.css'

/** The last resort, when even the frame of every page broke. */
export default function GlobalError({
  error,
  reset,
}: {
  error: Error & { digest?: string }
  reset: () => void
}) {
  return (
    <html lang="en">
      <body>
        <title>Atelier broke</title>
        <main className="flex min-h-dvh flex-col">
          <BrokenPage digest={error.digest} onRetry={reset} />
        </main>
      </body>
    </html>
  )
}
