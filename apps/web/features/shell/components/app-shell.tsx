import type { ReactNode } from 'react'
import { ShortcutsHost } from '@/features/shortcuts/index.ts'
import type { Person } from '../person.ts'
import { BottomBar } from './bottom-bar.tsx'
import { QueryProvider } from './query-provider.tsx'
import { ShellFrame } from './shell-frame.tsx'
import { Sidebar } from './sidebar.tsx'
import { TopBar } from './top-bar.tsx'

interface AppShellProps {
  person: Person
  sidebarFolded: boolean
  children: ReactNode
}

/** What surrounds every page of the application. The page's own part is `<main id="main">`. */
export function AppShell({ person, sidebarFolded, children }: AppShellProps) {
  return (
    <QueryProvider>
      <a
        href="#main"
        className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-primary px-3 py-2 text-sm font-medium text-primary-foreground focus:translate-y-0"
      >
        Skip to the page
      </a>
      <ShellFrame initiallyFolded={sidebarFolded}>
        <Sidebar />
        <div className="flex min-h-dvh min-w-0 flex-1 flex-col">
          <TopBar {...person} />
          <main id="main" tabIndex={-1} className="flex flex-1 flex-col outline-none max-md:pb-14">
            {children}
          </main>
        </div>
        <BottomBar />
      </ShellFrame>
      <ShortcutsHost />
    </QueryProvider>
  )
}
