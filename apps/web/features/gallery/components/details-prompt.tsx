import type { ImageView } from '@atelier/contract'
import { Badge } from '@/components/ui/badge.tsx'
import { CopyButton } from './copy-button.tsx'

// Longer ones scroll in their place and must be reachable by keyboard.
const longInLetters = 600

/** The words a picture was made from. */
export function DetailsPrompt({ image }: { image: ImageView }) {
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex min-h-8 items-center justify-between">
        <h2 className="text-xs font-medium text-subtle-foreground">Prompt</h2>
        {image.prompt !== '' && <CopyButton text={image.prompt} label="Copy the prompt" />}
      </div>
      <p
        className="max-h-64 overflow-y-auto leading-relaxed break-words whitespace-pre-wrap"
        tabIndex={image.prompt.length > longInLetters ? 0 : undefined}
      >
        {image.prompt === '' ? <span className="text-muted-foreground">None</span> : image.prompt}
      </p>
      {image.simulated && (
        <Badge
          variant="warning"
          className="justify-self-start"
          title="Made by the emulator on this machine, not by the model"
        >
          Simulated
        </Badge>
      )}
    </section>
  )
}
