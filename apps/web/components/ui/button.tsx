import { cva, type VariantProps } from 'class-variance-authority'
import type { ComponentProps } from 'react'
import { cn } from './cn.ts'
import { Spinner } from './spinner.tsx'

/** The classes of a button, for links that look like one. */
export const buttonVariants = cva(
  [
    'inline-flex shrink-0 items-center justify-center gap-2 rounded-md font-medium whitespace-nowrap select-none',
    'transition-[background-color,color,border-color,opacity,scale] active:scale-[0.985]',
    'disabled:cursor-not-allowed disabled:opacity-60 disabled:active:scale-100 aria-busy:cursor-progress',
    "[&_svg]:shrink-0 [&_svg:not([class*='size-'])]:size-4",
  ],
  {
    variants: {
      variant: {
        default: 'bg-primary text-primary-foreground hover:bg-primary-hover',
        secondary: 'bg-pressed text-foreground hover:bg-border',
        outline: 'border border-border bg-background text-foreground hover:bg-surface',
        ghost: 'text-muted-foreground hover:bg-accent hover:text-foreground',
        destructive: 'bg-destructive text-primary-foreground hover:brightness-90',
        link: 'rounded-sm text-brand-text underline-offset-4 hover:underline',
      },
      size: {
        default: 'h-9 px-3.5 text-base pointer-coarse:h-11',
        sm: 'h-8 px-3 text-sm pointer-coarse:h-11',
        lg: 'h-11 px-5 text-lg',
        icon: 'size-9 pointer-coarse:size-11',
        'icon-sm': 'size-8 pointer-coarse:size-11',
        inline: 'h-auto p-0',
      },
    },
    defaultVariants: { variant: 'default', size: 'default' },
  },
)

interface ButtonProps extends ComponentProps<'button'>, VariantProps<typeof buttonVariants> {
  /** Shows a spinner in the place of the words, so that the button keeps its width. */
  busy?: boolean
}

/** A button that does something. For going somewhere use a link with {@link buttonVariants}. */
export function Button({
  className,
  variant,
  size,
  busy = false,
  children,
  onClick,
  type = 'button',
  ...props
}: ButtonProps) {
  return (
    <button
      data-slot="button"
      type={busy && type === 'submit' ? 'button' : type}
      aria-busy={busy || undefined}
      onClick={busy ? undefined : onClick}
      className={cn(buttonVariants({ variant, size }), className)}
      {...props}
    >
      {busy ? (
        <span className="relative inline-flex items-center justify-center gap-[inherit]">
          <span className="inline-flex items-center gap-[inherit] opacity-0">{children}</span>
          <Spinner className="absolute" />
        </span>
      ) : (
        children
      )}
    </button>
  )
}
