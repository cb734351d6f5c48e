import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { buttonVariants } from '@/components/ui/button.tsx'

/** The last word of the landing page. */
export function ClosingCall({ signedIn }: { signedIn: boolean }) {
  return (
    <section className="mx-auto w-full max-w-7xl px-5 sm:px-8">
      <div className="grid justify-items-center gap-6 rounded-xl border border-border bg-surface px-6 py-16 text-center">
        <h2 className="max-w-lg text-3xl font-semibold tracking-tight sm:text-4xl">
          What would you like to see?
        </h2>
        <Link href={signedIn ? '/generate' : '/sign-up'} className={buttonVariants({ size: 'lg' })}>
          {signedIn ? 'Make a picture' : 'Start creating'}
          <ArrowRight aria-hidden />
        </Link>
      </div>
    </section>
  )
}
