'use client'

import { useState } from 'react'
import { cn } from '@/components/ui/cn.ts'

// About what two lines hold.
const shortInLetters = 150

/** The words of a run: two lines of them, all on demand. */
export function PromptText({ prompt }: { prompt: string }) {
  const [open, setOpen] = useState(false)
  const isLong = prompt.length > shortInLetters
  return (
    <div className="grid min-w-0 justify-items-start gap-0.5">
      <h2
        className={cn(
          'text-base font-normal tracking-normal text-pretty break-words whitespace-pre-wrap',
          isLong && !open && 'line-clamp-2',
        )}
      >
        {prompt}
      </h2>
      {isLong && (
        <button
          type="button"
          aria-expanded={open}
          onClick={() => setOpen(!open)}
          className="rounded-sm text-xs font-medium text-muted-foreground hover:text-foreground pointer-coarse:min-h-8"
        >
          {open ? 'Less' : 'Show all'}
        </button>
      )}
    </div>
  )
}
