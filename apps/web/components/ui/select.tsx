import { ChevronDown } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { controlVariants } from './input.tsx'

/** A native select: the system's list on phones, type-ahead and forms everywhere, and no script. */
export function Select({ className, children, ...props }: ComponentProps<'select'>) {
  return (
    <span data-slot="select" className={cn('relative block', className)}>
      <select
        className={cn(controlVariants(), 'h-9 appearance-none truncate pr-8 pl-3 pointer-coarse:h-11')}
        {...props}
      >
        {children}
      </select>
      <ChevronDown
        aria-hidden
        className="pointer-events-none absolute top-1/2 right-2.5 size-4 -translate-y-1/2 text-subtle-foreground"
      />
    </span>
  )
}
