import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const badgeVariants = cva(
  "inline-flex h-6 items-center gap-1.5 rounded-full px-2.5 text-xs font-medium whitespace-nowrap [&_svg:not([class*='size-'])]:size-3.5",
  {
    variants: {
      variant: {
        default: 'bg-brand-soft text-brand-text',
        outline: 'border border-border text-muted-foreground',
        success: 'bg-success-soft text-success-text',
        warning: 'bg-warning-soft text-warning-text',
        error: 'bg-error-soft text-error-text',
      },
    },
    defaultVariants: { variant: 'default' },
  },
)

/** A word or number that labels something. */
export function Badge({
  className,
  variant,
  ...props
}: ComponentProps<'span'> & VariantProps<typeof badgeVariants>) {
  return <span data-slot="badge" className={cn(badgeVariants({ variant }), className)} {...props} />
}
