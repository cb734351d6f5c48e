import { Sparkles } from 'lucide-react'

/** A drawing of the Generate form, for eyes only. */
export function PricedButton() {
  return (
    <div className="w-full max-w-80 overflow-hidden rounded-lg border border-border bg-popover shadow-float">
      <p className="p-3 text-sm">
        Low tide at dusk, a red boat on the sand
        <span className="ml-0.5 inline-block h-4 w-px translate-y-0.5 bg-brand" />
      </p>
      <div className="flex items-center justify-between gap-3 border-t border-border p-2 pl-3 text-xs whitespace-nowrap text-muted-foreground">
        <span className="truncate">FLUX.1 [dev] · 4 pictures</span>
        <span className="inline-flex h-8 shrink-0 items-center gap-1.5 rounded-md bg-primary px-3 text-sm font-medium text-primary-foreground tabular">
          <Sparkles className="size-3.5" />
          Generate · 4
        </span>
      </div>
    </div>
  )
}
