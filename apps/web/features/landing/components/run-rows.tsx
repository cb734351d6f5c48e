import { Check } from 'lucide-react'

const rows = [
  { prompt: 'Aurora over a frozen lake', state: 'Kept' },
  { prompt: 'Paper lanterns in the rain', state: 'Running' },
  { prompt: 'A lighthouse, long exposure', state: 'Next in line' },
] as const

const widths = { Kept: 'w-full bg-success', Running: 'w-3/5 bg-brand', 'Next in line': 'w-0' }

/** A drawing of three runs on their way, for eyes only. */
export function RunRows() {
  return (
    <div className="grid w-full max-w-72 gap-3.5">
      {rows.map(({ prompt, state }) => (
        <div key={state} className="grid gap-1.5 text-xs">
          <div className="flex items-center justify-between gap-3">
            <span className="truncate">{prompt}</span>
            <span className="flex shrink-0 items-center gap-1 text-muted-foreground">
              {state === 'Kept' && <Check className="size-3.5 text-success-text" />}
              {state}
            </span>
          </div>
          <div className="h-1 overflow-hidden rounded-full bg-pressed">
            <div className={`h-full rounded-full ${widths[state]}`} />
          </div>
        </div>
      ))}
    </div>
  )
}
