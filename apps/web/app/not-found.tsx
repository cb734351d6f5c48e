import { ImageOff } from 'lucide-react'
import type { Metadata } from 'next'
import Link from 'next/link'
import { buttonVariants } from '@/components/ui/button.tsx'
import { EmptyState } from '@/components/ui/empty-state.tsx'

export const metadata: Metadata = { title: 'Not found' }

export default function NotFound() {
  return (
    <main className="flex min-h-dvh flex-col">
      <EmptyState
        level={1}
        icon={ImageOff}
        title="There is nothing at this address"
        description="It may have been moved or deleted, or it belongs to somebody else."
        action={
          <Link href="/" className={buttonVariants({ variant: 'outline' })}>
            Back to the start
          </Link>
        }
        className="m-auto"
      />
    </main>
  )
}
