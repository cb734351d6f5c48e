import type { ImageView } from '@atelier/contract'
import type { ReactNode } from 'react'
import { formatWords, lengthWords, momentWords, sizeWords } from '../model/media-words.ts'
import { CopyButton } from './copy-button.tsx'

/** The facts of a picture that are known at once. */
export function DetailsFacts({ image }: { image: ImageView }) {
  return (
    <dl className="grid grid-cols-[minmax(0,1fr)] gap-px">
      <Fact name="Model">{image.model.name}</Fact>
      {image.seed !== null && (
        <Fact name="Seed" action={<CopyButton text={String(image.seed)} label="Copy the seed" />}>
          <span className="font-mono text-xs">{image.seed}</span>
        </Fact>
      )}
      <Fact name="Size">
        {image.width} × {image.height}
      </Fact>
      {image.duration !== null && <Fact name="Length">{lengthWords(image.duration)}</Fact>}
      <Fact name="File">
        {formatWords(image.contentType)}, {sizeWords(image.bytes)}
      </Fact>
      <Fact name="Made">
        <time dateTime={image.createdAt}>{momentWords(image.createdAt)}</time>
      </Fact>
    </dl>
  )
}

/** A name and its value in one line. */
export function Fact({ name, action, children }: { name: string; action?: ReactNode; children: ReactNode }) {
  return (
    <div className="flex min-h-8 items-center gap-3 border-b border-border last:border-0">
      <dt className="w-28 shrink-0 truncate text-muted-foreground" title={name}>
        {name}
      </dt>
      <dd className="ml-auto flex min-w-0 items-center gap-1 py-1 text-right break-words tabular">
        {children}
        {action}
      </dd>
    </div>
  )
}
