import Link from 'next/link'
import { buttonVariants } from '@/components/ui/button.tsx'
import { Logo } from '@/features/brand/index.ts'

const sections = [
  { href: '/#models', name: 'Models' },
  { href: '/#how-it-works', name: 'How it works' },
  { href: '/#questions', name: 'Questions' },
]

/** The top of every public page. */
export function PublicHeader({ signedIn }: { signedIn: boolean }) {
  return (
    <header className="relative z-10 mx-auto flex h-16 w-full max-w-7xl items-center gap-8 px-5 sm:px-8">
      <Logo />
      <nav aria-label="Page" className="hidden gap-1 md:flex">
        {sections.map(({ href, name }) => (
          <a key={href} href={href} className={buttonVariants({ variant: 'ghost', size: 'sm' })}>
            {name}
          </a>
        ))}
      </nav>
      <div className="ml-auto flex items-center gap-1.5">
        {signedIn ? (
          <Link href="/generate" className={buttonVariants({ size: 'sm' })}>
            Open the studio
          </Link>
        ) : (
          <>
            <Link href="/sign-in" className={buttonVariants({ variant: 'ghost', size: 'sm' })}>
              Sign in
            </Link>
            <Link href="/sign-up" className={buttonVariants({ size: 'sm' })}>
              Sign up
            </Link>
          </>
        )}
      </div>
    </header>
  )
}
