import { cva, type VariantProps } from 'class-variance-authority'
import { CircleAlert, CircleCheck, Info } from 'lucide-react'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const alertVariants = cva('flex items-start gap-2.5 rounded-md border px-3 py-2.5 text-base', {
  variants: {
    variant: {
      info: 'border-border bg-surface text-foreground',
      success: 'border-success/30 bg-success-soft text-success-text',
      error: 'border-error/30 bg-error-soft text-error-text',
    },
  },
  defaultVariants: { variant: 'info' },
})

const icons = { info: Info, success: CircleCheck, error: CircleAlert }

/** Something one has to know about the whole of a form or page. Errors are read out at once. */
export function Alert({
  className,
  variant,
  children,
  ...props
}: ComponentProps<'div'> & VariantProps<typeof alertVariants>) {
  const Icon = icons[variant ?? 'info']
  return (
    <div
      data-slot="alert"
      role={variant === 'error' ? 'alert' : 'status'}
      className={cn(alertVariants({ variant }), className)}
      {...props}
    >
      <Icon aria-hidden className="mt-0.5 size-4 shrink-0" />
      <div className="grid gap-1">{children}</div>
    </div>
  )
}
