import { ArrowRight } from 'lucide-react'
import Link from 'next/link'
import { buttonVariants } from '@/components/ui/button.tsx'

interface HeroProps {
  signedIn: boolean
  /** Credits that a new account gets each month. */
  monthlyCredits: number
  modelCount: number
}

/** What it is, in one look. */
export function Hero({ signedIn, monthlyCredits, modelCount }: HeroProps) {
  return (
    <section className="relative px-5 pt-14 pb-12 text-center sm:px-8 sm:pt-20 sm:pb-16">
      <Glow />
      <h1 className="relative mx-auto max-w-3xl text-[2.5rem] leading-[1.08] font-semibold tracking-[-0.03em] sm:text-6xl">
        Type a prompt.{' '}
        <span className="bg-linear-to-r from-brand-text to-companion-text bg-clip-text text-transparent">
          Keep the picture.
        </span>
      </h1>
      <p className="relative mx-auto mt-5 max-w-2xl text-lg text-balance text-muted-foreground sm:text-xl">
        Atelier is a studio for pictures and films that begin as words. {modelCount}&nbsp;models behind one
        form, the price on every button, and a gallery that knows how each picture was made.
      </p>
      <div className="relative mt-8 flex flex-wrap items-center justify-center gap-3">
        <Link href={signedIn ? '/generate' : '/sign-up'} className={buttonVariants({ size: 'lg' })}>
          {signedIn ? 'Make a picture' : 'Start creating'}
          <ArrowRight aria-hidden />
        </Link>
        <a href="#models" className={buttonVariants({ variant: 'outline', size: 'lg' })}>
          See the models
        </a>
      </div>
      <p className="relative mt-4 text-sm text-subtle-foreground tabular">
        Free account, {monthlyCredits} credits each month.
      </p>
    </section>
  )
}

function Glow() {
  return (
    <div aria-hidden className="pointer-events-none absolute inset-x-0 -top-16 h-[36rem] overflow-hidden">
      <div className="absolute top-0 left-1/2 h-80 w-[44rem] -translate-x-3/4 glow rounded-full bg-brand/25 blur-[96px]" />
      <div className="absolute top-24 left-1/2 h-72 w-[36rem] glow rounded-full bg-companion/15 blur-[96px] glow-late" />
    </div>
  )
}
