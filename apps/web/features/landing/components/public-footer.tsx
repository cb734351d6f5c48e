import { Logo } from '@/features/brand/index.ts'
import { ThemeMenu } from '@/features/theme/index.ts'

const links = [
  { href: '/#models', name: 'Models' },
  { href: '/#questions', name: 'Questions' },
  { href: '/sign-in', name: 'Sign in' },
  { href: '/api/openapi.json', name: 'API' },
]

/** The end of every public page. */
export function PublicFooter() {
  return (
    <footer className="mx-auto mt-24 w-full max-w-7xl px-5 sm:px-8">
      <div className="flex flex-wrap items-center gap-x-6 gap-y-3 border-t border-border py-8 text-sm text-muted-foreground">
        <Logo className="text-foreground" />
        <nav aria-label="More" className="flex flex-wrap gap-x-5 gap-y-2">
          {links.map(({ href, name }) => (
            <a key={href} href={href} className="rounded-sm transition-colors hover:text-foreground">
              {name}
            </a>
          ))}
        </nav>
        <span className="ml-auto">Free software, AGPL-3.0</span>
        <ThemeMenu />
      </div>
    </footer>
  )
}
