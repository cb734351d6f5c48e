import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A person by the first letters of their name. The name itself stands beside it or in the control's label. */
export function Avatar({ name, className, ...props }: ComponentProps<'span'> & { name: string }) {
  return (
    <span
      data-slot="avatar"
      aria-hidden
      className={cn(
        'inline-flex size-7 shrink-0 items-center justify-center rounded-full bg-brand-soft text-2xs font-semibold text-brand-text uppercase',
        className,
      )}
      {...props}
    >
      {initials(name)}
    </span>
  )
}

function initials(name: string): string {
  const words = name.trim().split(/\s+/)
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : [words.at(0)]
  return ends.map((word) => Array.from(word ?? '').at(0) ?? '').join('')
}
