import { CloudAlert } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'

/** The history could not be brought up to date. */
export default function StaleNotice({ onRetry }: { onRetry: () => void }) {
  return (
    <p role="alert" className="flex items-center gap-2 text-sm text-muted-foreground">
      <CloudAlert aria-hidden className="size-4" />
      The studio does not answer; this may not be the newest.
      <Button variant="outline" size="sm" onClick={onRetry}>
        Try again
      </Button>
    </p>
  )
}
