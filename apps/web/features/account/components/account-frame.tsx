import type { ReactNode } from 'react'
import { Logo } from '@/features/brand/index.ts'
import { doorPicture, ShowcaseFigure } from '@/features/showcase/index.ts'

/** The page around every account form. */
export function AccountFrame({ children }: { children: ReactNode }) {
  return (
    <div className="grid min-h-dvh lg:grid-cols-[minmax(28rem,1fr)_minmax(0,1.2fr)]">
      <div className="flex flex-col px-6 py-5 sm:px-10">
        <header>
          <Logo />
        </header>
        {/* Fixed from above: a form in the middle would jump when a message appears. */}
        <main className="mx-auto w-full max-w-sm pt-[14dvh] pb-10">{children}</main>
      </div>
      <aside aria-label="A picture made by the offline studio" className="hidden p-3 pl-0 lg:block">
        <ShowcaseFigure
          picture={doorPicture}
          className="sticky top-3 h-[calc(100dvh-1.5rem)]"
          caption="shown"
          credited
          eager
        />
      </aside>
    </div>
  )
}
