import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A place kept for something on its way; give it the final shape. */
export function Skeleton({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="skeleton"
      aria-hidden
      className={cn('animate-shimmer rounded-md bg-pressed', className)}
      {...props}
    />
  )
}
