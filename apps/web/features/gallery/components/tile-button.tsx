import type { ComponentProps } from 'react'
import { cn } from '@/components/ui/cn.ts'

/** The look of an action that is legible on any picture, for links that need their own element. */
export const tileButtonLook = [
  'pointer-events-auto inline-flex h-8 min-w-8 shrink-0 items-center justify-center gap-1.5 rounded-md bg-black/60 text-sm font-medium',
  'text-white transition-colors hover:bg-black/80 focus-visible:outline-white focus-visible:outline-offset-[-3px] [&_svg]:size-4',
].join(' ')

/** An action on a picture. */
export function TileButton({ label, className, ...props }: ComponentProps<'button'> & { label: string }) {
  return (
    <button
      type="button"
      aria-label={label}
      title={label}
      className={cn(tileButtonLook, className)}
      {...props}
    />
  )
}
