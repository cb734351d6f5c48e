import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

const progressVariants = cva(
  [
    'block h-1 w-full appearance-none overflow-hidden rounded-full bg-pressed',
    '[&::-webkit-progress-bar]:bg-transparent [&::-webkit-progress-value]:rounded-full',
    '[&::-moz-progress-bar]:rounded-full [&::-webkit-progress-value]:transition-[inline-size]',
  ],
  {
    variants: {
      tone: {
        default: '[&::-moz-progress-bar]:bg-brand [&::-webkit-progress-value]:bg-brand',
        success: '[&::-moz-progress-bar]:bg-success [&::-webkit-progress-value]:bg-success',
        warning: '[&::-moz-progress-bar]:bg-warning [&::-webkit-progress-value]:bg-warning',
      },
    },
    defaultVariants: { tone: 'default' },
  },
)

/** How far something has come: a native progress bar, which needs no inline style for its length. */
export function Progress({
  className,
  tone,
  ...props
}: ComponentProps<'progress'> & VariantProps<typeof progressVariants>) {
  return <progress data-slot="progress" className={cn(progressVariants({ tone }), className)} {...props} />
}
