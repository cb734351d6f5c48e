import type { LucideIcon } from 'lucide-react'
import type { ReactNode } from 'react'
import { cn } from './cn.ts'

interface EmptyStateProps {
  icon: LucideIcon
  title: string
  /** One sentence: why it is empty or what went wrong. */
  description: ReactNode
  /** The one thing to do next. */
  action?: ReactNode
  /** The level of the title: 1 where it is the page's only heading. */
  level?: 1 | 2
  className?: string
}

/** What stands where nothing is yet, or where something failed: why, and the one thing to do next. */
export function EmptyState({
  icon: Icon,
  title,
  description,
  action,
  level = 2,
  className,
}: EmptyStateProps) {
  const Heading = level === 1 ? 'h1' : 'h2'
  return (
    <div
      data-slot="empty-state"
      className={cn('flex flex-col items-center justify-center gap-4 px-6 py-16 text-center', className)}
    >
      <span className="flex size-12 items-center justify-center rounded-lg border border-border bg-surface text-subtle-foreground">
        <Icon aria-hidden className="size-5" />
      </span>
      <div className="grid max-w-sm gap-1">
        <Heading className="text-lg font-semibold">{title}</Heading>
        <p className="text-base text-pretty text-muted-foreground">{description}</p>
      </div>
      {action}
    </div>
  )
}
