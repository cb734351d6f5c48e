import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A key of the keyboard. */
export function Kbd({ className, ...props }: ComponentProps<'kbd'>) {
  return (
    <kbd
      data-slot="kbd"
      className={cn(
        'inline-flex h-5 min-w-5 items-center justify-center rounded-[5px] border border-border bg-surface px-1.5',
        'font-sans text-2xs font-medium text-muted-foreground',
        className,
      )}
      {...props}
    />
  )
}
