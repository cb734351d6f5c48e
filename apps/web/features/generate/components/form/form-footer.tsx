'use client'

import { CircleAlert } from 'lucide-react'
import Link from 'next/link'
import { Button } from '@/components/ui/button.tsx'
import { creditWords } from '../../model/credit-words.ts'
import type { Obstacle } from '../../model/obstacle.ts'

interface FormFooterProps {
  /** Millicredits. */
  price: number
  /** What stands in the way. */
  obstacle: Obstacle | undefined
  /** What the API said no to. */
  refused: Obstacle | undefined
  busy: boolean
}

const wordsId = 'generate-obstacle'

/** The button that says what it costs, and above it why it cannot be pressed. */
export function FormFooter({ price, obstacle, refused, busy }: FormFooterProps) {
  const shown = refused ?? obstacle
  return (
    <div className="sticky bottom-[calc(3.5rem+env(safe-area-inset-bottom))] z-10 grid gap-2 border-t border-border bg-background px-4 py-3 md:bottom-0">
      <p
        id={wordsId}
        role={refused ? 'alert' : 'status'}
        className="min-h-5 text-sm text-pretty text-muted-foreground data-refused:text-error-text"
        data-refused={refused ? '' : undefined}
      >
        {refused && <CircleAlert aria-hidden className="-mt-0.5 mr-1.5 inline size-3.5" />}
        {shown?.words}
        {shown?.link && (
          <Link
            href={shown.link.href}
            className="ml-1.5 rounded-sm font-medium text-brand-text underline underline-offset-4"
          >
            {shown.link.label}
          </Link>
        )}
      </p>
      <Button
        type="submit"
        size="lg"
        variant={obstacle ? 'secondary' : 'default'}
        busy={busy}
        aria-disabled={obstacle !== undefined}
        aria-describedby={wordsId}
        className="w-full tabular"
      >
        Generate · {creditWords(price)}
      </Button>
    </div>
  )
}
