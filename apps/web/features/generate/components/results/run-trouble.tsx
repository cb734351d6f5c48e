import type { RunView } from '@atelier/contract'
import { RotateCw } from 'lucide-react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'
import { creditWords } from '../../model/credit-words.ts'

interface RunTroubleProps {
  run: RunView
  /** What the form calls an input. */
  nameOf: (path: string) => string
  onAgain: () => void
}

/** What went wrong, in plain words, and the way to try again. */
export function RunTrouble({ run, nameOf, onAgain }: RunTroubleProps) {
  const words = run.error?.message ?? 'The generation failed. Nothing was charged.'
  // Often the field says no more than the sentence as a whole.
  const told = run.error?.fields.filter(({ message }) => !words.includes(message)) ?? []
  if (run.status === 'cancelled') {
    return (
      <div className="flex min-h-9 items-center gap-3 text-sm text-muted-foreground">
        Cancelled.
        <AgainButton price={run.price.quoted} onAgain={onAgain} />
      </div>
    )
  }
  return (
    // Read out by the page's own live region when it happens, not whenever the list is drawn.
    <Alert variant="error" role="note">
      <p>{words}</p>
      {told.length > 0 && (
        <ul className="grid list-disc gap-0.5 pl-4">
          {told.map(({ path, message }) => (
            <li key={path}>
              <span className="font-medium">{nameOf(path)}</span>: {message}
            </li>
          ))}
        </ul>
      )}
      <AgainButton price={run.price.quoted} onAgain={onAgain} />
    </Alert>
  )
}

function AgainButton({ price, onAgain }: { price: number; onAgain: () => void }) {
  return (
    <Button
      variant="outline"
      size="sm"
      className="mt-1 justify-self-start text-foreground tabular"
      onClick={onAgain}
    >
      <RotateCw aria-hidden />
      Try again · {creditWords(price)}
    </Button>
  )
}
