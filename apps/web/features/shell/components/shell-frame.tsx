'use client'

import { createContext, useContext, useMemo, useState, type ReactNode } from 'react'
import { useShortcuts } from '@/features/shortcuts/index.ts'
import { keepSidebar } from '../sidebar-cookie.ts'

const SidebarContext = createContext({ folded: false, toggle: () => {} })

/** Whether the sidebar is folded, and the way to change it. */
export const useSidebar = () => useContext(SidebarContext)

interface ShellFrameProps {
  initiallyFolded: boolean
  children: ReactNode
}

/** The grid that sidebar and page stand in. Everything inside follows `data-sidebar` by style alone. */
export function ShellFrame({ initiallyFolded, children }: ShellFrameProps) {
  const [folded, setFolded] = useState(initiallyFolded)
  const sidebar = useMemo(() => {
    const toggle = () => {
      keepSidebar(!folded)
      setFolded(!folded)
    }
    return { folded, toggle }
  }, [folded])
  useShortcuts('Everywhere', [{ keys: '[', label: 'Fold or open the sidebar', run: sidebar.toggle }])
  return (
    <SidebarContext value={sidebar}>
      <div
        data-slot="shell"
        data-sidebar={folded ? 'folded' : 'open'}
        className="group/shell min-h-dvh md:flex"
      >
        {children}
      </div>
    </SidebarContext>
  )
}
