'use client'

import { PanelLeft } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { Kbd } from '@/components/ui/kbd.tsx'
import { Tooltip } from '@/components/ui/tooltip.tsx'
import { useSidebar } from './shell-frame.tsx'

/** Folds the sidebar to its icons and back. */
export function SidebarToggle() {
  const { folded, toggle } = useSidebar()
  const label = folded ? 'Open the sidebar' : 'Fold the sidebar'
  return (
    <Tooltip
      side="right"
      content={
        <span className="flex items-center gap-2">
          {label} <Kbd>[</Kbd>
        </span>
      }
    >
      <Button
        variant="ghost"
        size="icon-sm"
        aria-label={label}
        aria-expanded={!folded}
        aria-controls="sidebar-nav"
        onClick={toggle}
      >
        <PanelLeft aria-hidden />
      </Button>
    </Tooltip>
  )
}
