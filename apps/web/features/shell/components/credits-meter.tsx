'use client'

import { Button } from '@/components/ui/button.tsx'
import { cn } from '@/components/ui/cn.ts'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { Tooltip } from '@/components/ui/tooltip.tsx'
import { creditsFace, type CreditsFace } from '../credits-face.ts'
import { useCredits } from '../use-credits.ts'

const ringOf: Record<CreditsFace['tone'], string> = {
  calm: 'stroke-brand',
  low: 'stroke-warning',
  empty: 'stroke-error',
  unverified: 'stroke-warning',
}

/** The balance at a glance; the tooltip has the rest. Keeps its width while it loads. */
export function CreditsMeter() {
  const credits = useCredits()
  if (credits.data === undefined) {
    if (!credits.isError) return <Skeleton className="mx-1 h-6 w-18 rounded-full" />
    return (
      <Button variant="ghost" size="sm" onClick={() => void credits.refetch()}>
        Credits unknown. Try again
      </Button>
    )
  }
  const face = creditsFace(credits.data, navigator.language)
  return (
    <Tooltip content={face.sentence}>
      <button
        type="button"
        className="inline-flex h-8 min-w-18 items-center justify-center gap-2 rounded-md px-2 text-sm font-medium text-muted-foreground tabular transition-colors hover:bg-accent hover:text-foreground pointer-coarse:h-11"
      >
        <Ring percent={face.percent} className={ringOf[face.tone]} />
        <span>
          {face.amount} <span className="max-sm:sr-only">credits</span>
        </span>
        <span className="sr-only">{face.sentence}</span>
      </button>
    </Tooltip>
  )
}

function Ring({ percent, className }: { percent: number; className: string }) {
  return (
    <svg viewBox="0 0 20 20" fill="none" strokeWidth="3" aria-hidden className="size-4 -rotate-90">
      <circle cx="10" cy="10" r="8" className="stroke-border" />
      <circle
        cx="10"
        cy="10"
        r="8"
        pathLength="100"
        strokeDasharray={`${percent} 100`}
        strokeLinecap="round"
        className={cn(className, percent === 0 && 'hidden')}
      />
    </svg>
  )
}
