'use client'

import { Tooltip } from '@base-ui/react/tooltip'
import type { ReactNode } from 'react'
import { landmarkOf } from './landmark-of.ts'

interface TooltipPopupProps {
  id: string
  anchor: HTMLElement | null
  open: boolean
  side: 'top' | 'bottom' | 'left' | 'right'
  children: ReactNode
}

/** The bubble of a tooltip. Loaded by `tooltip.tsx` only. */
export default function TooltipPopup({ id, anchor, open, side, children }: TooltipPopupProps) {
  return (
    <Tooltip.Root open={open}>
      <Tooltip.Portal container={landmarkOf(anchor)}>
        <Tooltip.Positioner anchor={anchor} side={side} sideOffset={6} className="z-50">
          <Tooltip.Popup
            id={id}
            role="tooltip"
            data-slot="tooltip-popup"
            className="w-max max-w-64 rounded-md border border-border bg-popover px-2.5 py-1.5 text-xs text-foreground shadow-float transition-opacity duration-120 data-ending-style:opacity-0 data-starting-style:opacity-0"
          >
            {children}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
