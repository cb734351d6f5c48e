import { Images, Sparkles, Trash2 } from 'lucide-react'
import { Logo } from '@/features/brand/index.ts'
import { NavLink } from './nav-link.tsx'
import { SidebarToggle } from './sidebar-toggle.tsx'

const link = [
  'flex h-8 items-center gap-2.5 rounded-md px-2.5 text-sm font-medium text-muted-foreground transition-colors',
  'hover:bg-accent hover:text-foreground aria-[current]:bg-pressed aria-[current]:text-foreground',
  'pointer-coarse:h-11 [&_svg]:size-4 [&_svg]:shrink-0 aria-[current]:[&_svg]:text-brand',
  'group-data-[sidebar=folded]/shell:justify-center group-data-[sidebar=folded]/shell:px-0',
  'group-data-[sidebar=folded]/shell:[&_[data-slot=nav-label]]:sr-only',
].join(' ')

/** The navigation at the left edge, from tablets upwards. */
export function Sidebar() {
  return (
    <aside className="sticky top-0 z-30 hidden h-dvh w-56 shrink-0 flex-col border-r border-border bg-chrome group-data-[sidebar=folded]/shell:w-14 md:flex">
      <div className="flex h-12 items-center justify-between px-3 group-data-[sidebar=folded]/shell:justify-center">
        <Logo href="/generate" className="group-data-[sidebar=folded]/shell:hidden" />
        <SidebarToggle />
      </div>
      <nav id="sidebar-nav" aria-label="Main" className="grid gap-0.5 p-2">
        <NavLink href="/generate" icon={<Sparkles aria-hidden />} className={link}>
          Generate
        </NavLink>
        <NavLink href="/gallery" exact icon={<Images aria-hidden />} className={link}>
          Gallery
        </NavLink>
        <div className="ml-4.5 border-l border-border pl-2 group-data-[sidebar=folded]/shell:ml-0 group-data-[sidebar=folded]/shell:border-0 group-data-[sidebar=folded]/shell:pl-0">
          <NavLink href="/gallery/trash" icon={<Trash2 aria-hidden />} className={link}>
            Trash
          </NavLink>
        </div>
      </nav>
    </aside>
  )
}
