import type { ImageView } from '@atelier/contract'
import { Clapperboard, Dices } from 'lucide-react'
import Link from 'next/link'
import { Button, buttonVariants } from '@/components/ui/button.tsx'

interface DetailsActionsProps {
  image: ImageView
  takeSeed: ((image: ImageView) => void) | undefined
  onClose: () => void
}

/** Where one can go on from the picture that is open. */
export function DetailsActions({ image, takeSeed, onClose }: DetailsActionsProps) {
  const canAnimate = image.kind === 'image' && image.trashedAt === null
  const canTakeSeed = takeSeed !== undefined && image.seed !== null
  if (!canAnimate && !canTakeSeed) return null
  return (
    <div className="grid auto-cols-fr grid-flow-col gap-2">
      {canAnimate && (
        <Link
          href={`/generate?image=${image.id}`}
          prefetch={false}
          className={buttonVariants({ variant: 'outline', size: 'sm' })}
        >
          <Clapperboard aria-hidden />
          Animate
        </Link>
      )}
      {canTakeSeed && (
        <Button
          variant="outline"
          size="sm"
          onClick={() => {
            takeSeed(image)
            onClose()
          }}
        >
          <Dices aria-hidden />
          Use seed
        </Button>
      )}
    </div>
  )
}
