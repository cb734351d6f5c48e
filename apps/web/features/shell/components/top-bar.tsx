import { Logo } from '@/features/brand/index.ts'
import { ThemeMenu } from '@/features/theme/index.ts'
import type { Person } from '../person.ts'
import { CreditsMeter } from './credits-meter.tsx'
import { UserMenu } from './user-menu.tsx'

/** What is the same on every page of the application: credits, appearance, person. */
export function TopBar(person: Person) {
  return (
    <header className="sticky top-0 z-20 flex h-12 items-center gap-1 border-b border-border bg-background px-3 md:px-4 pointer-coarse:h-14">
      <Logo href="/generate" className="md:hidden" />
      <div className="ml-auto flex items-center gap-1">
        <CreditsMeter />
        <ThemeMenu />
        <UserMenu {...person} />
      </div>
    </header>
  )
}
