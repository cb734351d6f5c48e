import Link from 'next/link'
import { galleryTabs, type GalleryView } from '../model/filters.ts'

/** What the gallery shows; each is an address of its own. */
export function FilterTabs({ view }: { view: GalleryView }) {
  return (
    <nav aria-label="Filter" className="flex gap-0.5">
      {galleryTabs.map((tab) => (
        <Link
          key={tab.view}
          href={tab.href}
          aria-current={tab.view === view ? 'page' : undefined}
          className="flex h-8 items-center rounded-md px-2.5 text-sm font-medium text-muted-foreground transition-colors hover:bg-accent hover:text-foreground aria-[current]:bg-pressed aria-[current]:text-foreground sm:px-3 pointer-coarse:h-11"
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  )
}
