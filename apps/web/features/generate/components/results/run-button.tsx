'use client'

import type { RunView } from '@atelier/contract'
import { SlidersHorizontal, X } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { useCancelRun } from '../../hooks/use-cancel-run.ts'
import { isActive } from '../../model/run-words.ts'

// Its words stand on the line of the prompt, its edge on that of the pictures.
const place = '-my-1.5 -mr-3 shrink-0 pointer-coarse:-my-3'

/** The one thing to do with a run as a whole: stop it while it goes on, take its settings afterwards. */
export function RunButton({ run, onReuse }: { run: RunView; onReuse: () => void }) {
  const { cancel, isPending } = useCancelRun()
  if (isActive(run)) {
    return (
      <Button
        variant="ghost"
        size="sm"
        className={place}
        aria-label="Cancel"
        disabled={run.cancelRequested}
        busy={isPending}
        onClick={() => cancel(run.id)}
      >
        <X aria-hidden />
        <span className="max-sm:hidden">Cancel</span>
      </Button>
    )
  }
  return (
    <Button
      variant="ghost"
      size="sm"
      className={place}
      title="Fill the form with these settings"
      aria-label="Reuse settings"
      onClick={onReuse}
    >
      <SlidersHorizontal aria-hidden />
      <span className="max-sm:hidden">Reuse</span>
    </Button>
  )
}
