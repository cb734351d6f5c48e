import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A native checkbox in our drawing. */
export function Checkbox({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      data-slot="checkbox"
      type="checkbox"
      className={cn(
        'size-4 shrink-0 appearance-none rounded-[5px] border border-input bg-background native-check bg-center bg-no-repeat',
        'transition-colors checked:border-primary checked:bg-primary disabled:opacity-60',
        className,
      )}
      {...props}
    />
  )
}
