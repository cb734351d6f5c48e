import { cva } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** The look that every control shares into which one types or from which one chooses. */
export const controlVariants = cva([
  'w-full min-w-0 rounded-md border border-input bg-background text-base text-foreground transition-colors',
  'focus-visible:border-ring focus-visible:outline-offset-0 aria-invalid:border-error aria-invalid:outline-error',
  // Under 16 px a phone zooms into the field.
  'disabled:cursor-not-allowed disabled:opacity-60 pointer-coarse:text-lg',
])

/** One line of text. */
export function Input({ className, type = 'text', ...props }: ComponentProps<'input'>) {
  return (
    <input
      data-slot="input"
      type={type}
      className={cn(controlVariants(), 'h-9 px-3 pointer-coarse:h-11', className)}
      {...props}
    />
  )
}
