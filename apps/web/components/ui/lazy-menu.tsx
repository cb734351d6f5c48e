'use client'

import { Suspense, useState, type ReactNode } from 'react'
import { Button } from './button.tsx'

/** What the lazily loaded content of a menu is given; it hands all but `anchor` to its `Menu`. */
export interface LazyMenuContentProps {
  anchor: HTMLElement | null
  open: boolean
  onOpenChange: (open: boolean) => void
}

interface LazyMenuProps {
  /** What the button is called by screen readers, and by its title. */
  label: string
  trigger: ReactNode
  /** Fetches the content's code; called when pointer or focus comes near. */
  preload: () => Promise<unknown>
  /** The menu itself, of a component made by `lazy`. */
  children: (menu: LazyMenuContentProps) => ReactNode
}

/** An icon button whose menu costs nothing until somebody is about to open it. */
export function LazyMenu({ label, trigger, preload, children }: LazyMenuProps) {
  const [anchor, setAnchor] = useState<HTMLButtonElement | null>(null)
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const toggle = () => {
    setWanted(true)
    setOpen(!open)
  }
  return (
    <>
      <Button
        ref={setAnchor}
        variant="ghost"
        size="icon-sm"
        title={label}
        aria-haspopup="menu"
        aria-expanded={open}
        onPointerEnter={() => void preload()}
        onFocus={() => void preload()}
        onClick={toggle}
      >
        {trigger}
        <span className="sr-only">{label}</span>
      </Button>
      {wanted && <Suspense>{children({ anchor, open, onOpenChange: setOpen })}</Suspense>}
    </>
  )
}
