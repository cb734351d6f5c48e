import { ArrowUp } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'

/** Says that new pictures wait above, without moving anything. */
export function FreshPill({ count, onShow }: { count: number; onShow: () => void }) {
  return (
    <div role="status" className="pointer-events-none fixed inset-x-0 top-28 z-20 flex justify-center">
      {count > 0 && (
        <Button size="sm" onClick={onShow} className="pointer-events-auto rounded-full tabular shadow-float">
          <ArrowUp aria-hidden />
          {count} new
        </Button>
      )}
    </div>
  )
}
