import { LoaderCircle } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** Says that something goes on whose length is unknown. Decorative: the words beside it carry the meaning. */
export function Spinner({ className, ...props }: ComponentProps<typeof LoaderCircle>) {
  return (
    <LoaderCircle
      data-slot="spinner"
      aria-hidden
      className={cn('size-4 animate-spin motion-reduce:animate-shimmer', className)}
      {...props}
    />
  )
}
