import { Skeleton } from '@/components/ui/skeleton.tsx'

const tiles = ['a', 'b', 'c', 'd', 'e', 'f', 'g']

/** The form's shape, for the moment before the browser has read what it kept. */
export function FormSkeleton() {
  return (
    <div aria-hidden className="flex flex-1 flex-col">
      <div className="grid flex-1 content-start gap-5 p-4">
        <Skeleton className="h-14 rounded-lg" />
        <div className="grid gap-2">
          <Skeleton className="h-4 w-16" />
          <Skeleton className="h-28" />
        </div>
        <div className="grid gap-2">
          <Skeleton className="h-4 w-12" />
          <div className="grid grid-cols-4 gap-1.5">
            {tiles.map((tile) => (
              <Skeleton key={tile} className="h-14" />
            ))}
          </div>
        </div>
        <Skeleton className="h-9" />
      </div>
      <div className="border-t border-border px-4 pt-10 pb-3">
        <Skeleton className="h-11" />
      </div>
    </div>
  )
}
