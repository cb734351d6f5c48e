import { recordPicture } from '@/features/showcase/index.ts'

/** A drawing of a picture's record in the gallery, for eyes only. The values are those it was really made with. */
export function GalleryRecord() {
  const { file, width, height, made } = recordPicture
  return (
    <div className="flex w-full max-w-80 items-center gap-4">
      <img
        src={`/showcase/${file}`}
        alt=""
        width={width}
        height={height}
        loading="lazy"
        decoding="async"
        className="h-36 w-28 shrink-0 rounded-lg object-cover"
      />
      <dl className="grid min-w-0 grid-cols-[auto_1fr] gap-x-3 gap-y-1.5 font-mono text-xs">
        {Object.entries(made).map(([name, value]) => (
          <div key={name} className="contents">
            <dt className="text-subtle-foreground">{name}</dt>
            <dd className="truncate">{value}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
