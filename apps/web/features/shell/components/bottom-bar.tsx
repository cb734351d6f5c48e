import { Images, Sparkles, Trash2 } from 'lucide-react'
import { NavLink } from './nav-link.tsx'

const link = [
  'flex h-14 flex-1 flex-col items-center justify-center gap-1 text-2xs font-medium text-muted-foreground',
  'aria-[current]:text-foreground [&_svg]:size-5 aria-[current]:[&_svg]:text-brand',
].join(' ')

/** The navigation of phones, under the thumb. */
export function BottomBar() {
  return (
    <nav
      aria-label="Main"
      className="fixed inset-x-0 bottom-0 z-30 flex border-t border-border bg-background pb-[env(safe-area-inset-bottom)] md:hidden"
    >
      <NavLink href="/generate" icon={<Sparkles aria-hidden />} className={link}>
        Generate
      </NavLink>
      <NavLink href="/gallery" exact icon={<Images aria-hidden />} className={link}>
        Gallery
      </NavLink>
      <NavLink href="/gallery/trash" icon={<Trash2 aria-hidden />} className={link}>
        Trash
      </NavLink>
    </nav>
  )
}
