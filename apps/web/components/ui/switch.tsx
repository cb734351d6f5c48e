import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** On or off, at once. A native checkbox that looks like a switch. */
export function Switch({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      data-slot="switch"
      type="checkbox"
      className={cn(
        'relative h-5 w-9 shrink-0 appearance-none rounded-full border border-input bg-input transition-colors',
        'before:absolute before:top-0.5 before:left-0.5 before:size-3.5 before:rounded-full before:bg-white before:transition-transform',
        'checked:border-primary checked:bg-primary checked:before:translate-x-4 disabled:opacity-60',
        className,
      )}
      {...props}
    />
  )
}
