import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

interface LabelProps extends ComponentProps<'label'> {
  /** The id of the control that it names. */
  htmlFor: string
}

/** The name of a control. */
export function Label({ className, htmlFor, ...props }: LabelProps) {
  return (
    <label
      data-slot="label"
      htmlFor={htmlFor}
      className={cn('text-sm font-medium text-foreground', className)}
      {...props}
    />
  )
}
