import type { ImageMetadata } from '@atelier/contract'
import { Button } from '@/components/ui/button.tsx'
import { Skeleton } from '@/components/ui/skeleton.tsx'
import { inputRows } from '../model/metadata-rows.ts'
import { CopyButton } from './copy-button.tsx'
import { Fact } from './details-facts.tsx'
import { DetailsParent } from './details-parent.tsx'

interface DetailsInputsProps {
  metadata: ImageMetadata | undefined
  failed: boolean
  onRetry: () => void
  /** Opens another picture, by its id. */
  onOpen: (id: string) => void
}

/** Everything that is needed to make the picture again. */
export function DetailsInputs({ metadata, failed, onRetry, onOpen }: DetailsInputsProps) {
  if (failed) {
    return (
      <p role="alert" className="flex items-center justify-between gap-3 text-muted-foreground">
        The settings could not be loaded.
        <Button variant="outline" size="sm" onClick={onRetry}>
          Try again
        </Button>
      </p>
    )
  }
  return (
    <section className="grid grid-cols-[minmax(0,1fr)] gap-2">
      <div className="flex min-h-8 items-center justify-between">
        <h2 className="text-xs font-medium text-subtle-foreground">Settings</h2>
        {metadata && (
          <CopyButton text={JSON.stringify(metadata, null, 2)} label="Copy as JSON">
            Copy as JSON
          </CopyButton>
        )}
      </div>
      {metadata ? <Settings metadata={metadata} onOpen={onOpen} /> : <SettingsSkeleton />}
    </section>
  )
}

function Settings({ metadata, onOpen }: { metadata: ImageMetadata; onOpen: (id: string) => void }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-px">
      {metadata.parents.map((id) => (
        <DetailsParent key={id} id={id} onOpen={onOpen} />
      ))}
      {inputRows(metadata.inputs).map(({ name, value }) => (
        <Fact key={name} name={name}>
          <span className="min-w-0 break-words">{value}</span>
        </Fact>
      ))}
      <Fact name="Request" action={<CopyButton text={metadata.requestId} label="Copy the request id" />}>
        <span className="min-w-0 truncate font-mono text-xs" title={metadata.requestId}>
          {metadata.requestId}
        </span>
      </Fact>
    </dl>
  )
}

const lines = ['steps', 'guidance', 'size', 'format', 'count', 'request']

function SettingsSkeleton() {
  return (
    <div className="grid gap-px">
      {lines.map((line) => (
        <div key={line} className="flex h-8 items-center justify-between">
          <Skeleton className="h-3.5 w-20" />
          <Skeleton className="h-3.5 w-14" />
        </div>
      ))}
    </div>
  )
}
