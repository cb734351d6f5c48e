'use client'

import { lazy, Suspense, useEffect, useId, useRef, useState, type ReactNode } from 'react'

const TooltipPopup = lazy(() => import('./tooltip-popup.tsx'))

const openDelayInMilliseconds = 350
// Long enough to cross the gap between control and words: what appeared on hover can itself be hovered (WCAG 1.4.13).
const closeDelayInMilliseconds = 120

interface TooltipProps {
  /** The words that appear; they also describe the control to screen readers. */
  content: ReactNode
  side?: 'top' | 'bottom' | 'left' | 'right'
  /** Exactly one focusable control. */
  children: ReactNode
  className?: string
}

/** Words beside a control on hover or focus. The positioning code is fetched when the first one is wanted. */
export function Tooltip({ content, side = 'bottom', children, className = 'inline-flex' }: TooltipProps) {
  const [anchor, setAnchor] = useState<HTMLSpanElement | null>(null)
  const id = useId()
  const { open, wanted, change } = useDelayedOpen()
  useEffect(() => {
    const control = anchor?.firstElementChild
    if (open) control?.setAttribute('aria-describedby', id)
    return () => control?.removeAttribute('aria-describedby')
  }, [anchor, open, id])
  return (
    <span
      ref={setAnchor}
      role="presentation"
      data-slot="tooltip"
      className={className}
      onPointerEnter={(event) => event.pointerType !== 'touch' && change(true, openDelayInMilliseconds)}
      onPointerLeave={() => change(false, closeDelayInMilliseconds)}
      onPointerDown={() => change(false, 0)}
      onFocus={(event) => event.target.matches(':focus-visible') && change(true, 0)}
      onBlur={() => change(false, 0)}
      onKeyDown={(event) => event.key === 'Escape' && change(false, 0)}
    >
      {children}
      {wanted && (
        <Suspense>
          <TooltipPopup id={id} anchor={anchor} open={open} side={side}>
            {content}
          </TooltipPopup>
        </Suspense>
      )}
    </span>
  )
}

function useDelayedOpen() {
  const [open, setOpen] = useState(false)
  const [wanted, setWanted] = useState(false)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  useEffect(() => () => clearTimeout(timer.current), [])
  const change = (next: boolean, delay: number) => {
    clearTimeout(timer.current)
    if (next) setWanted(true)
    timer.current = setTimeout(() => setOpen(next), delay)
  }
  return { open, wanted, change }
}
