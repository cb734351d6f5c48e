import type { ReactNode } from 'react'
import { cn } from '@/components/ui/cn.ts'

/** The look of a control in the dark of the viewer, for links. */
export const viewerButtonLook = [
  'inline-flex size-9 items-center justify-center rounded-md text-slate-200 transition-colors hover:bg-white/12 hover:text-white',
  'aria-pressed:bg-white/12 pointer-coarse:size-11 [&_svg]:size-4.5',
].join(' ')

interface ViewerButtonProps {
  label: string
  /** The key that does the same. */
  keys?: string
  pressed?: boolean
  onClick: () => void
  className?: string
  children: ReactNode
}

/** A control in the dark of the viewer. */
export function ViewerButton({ label, keys, pressed, onClick, className, children }: ViewerButtonProps) {
  return (
    <button
      type="button"
      aria-label={label}
      title={keys === undefined ? label : `${label} (${keys})`}
      aria-pressed={pressed}
      onClick={onClick}
      className={cn(viewerButtonLook, className)}
    >
      {children}
    </button>
  )
}
