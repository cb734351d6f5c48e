import type { ComponentProps, ReactNode } from 'react'
import { cn } from './cn.ts'

/** One choice out of a few that are all in view. Radio buttons underneath: arrow keys and forms work by themselves. */
export function ToggleGroup({ className, ...props }: ComponentProps<'div'>) {
  return (
    <div
      data-slot="toggle-group"
      role="radiogroup"
      className={cn('flex gap-0.5 rounded-md bg-pressed p-0.5', className)}
      {...props}
    />
  )
}

interface ToggleGroupItemProps extends Omit<ComponentProps<'input'>, 'type'> {
  children: ReactNode
}

/** One of the choices; give all of a group the same `name`. */
export function ToggleGroupItem({ className, children, ...props }: ToggleGroupItemProps) {
  return (
    <label
      data-slot="toggle-group-item"
      className={cn(
        'relative flex h-8 flex-1 items-center justify-center gap-1.5 rounded-sm px-2.5 text-sm font-medium text-muted-foreground',
        'transition-colors hover:text-foreground has-checked:bg-background has-checked:text-foreground has-checked:shadow-xs',
        'has-focus-visible:outline-(length:--ring-width) has-focus-visible:outline-ring has-disabled:opacity-60 pointer-coarse:h-11',
        className,
      )}
    >
      <input
        type="radio"
        className="absolute inset-0 cursor-[inherit] appearance-none outline-none"
        {...props}
      />
      {children}
    </label>
  )
}
