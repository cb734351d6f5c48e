import { Skeleton } from '@/components/ui/skeleton.tsx'

const rows = [
  [4, 3, 6, 4],
  [3, 5, 4, 3],
  [6, 4, 3, 4],
  [4, 4, 5, 3],
]

/** Rows of the kind that will come, for the moment before the width of the grid is known. */
export function GridSkeleton() {
  return (
    <div aria-hidden className="grid gap-1.5">
      {rows.map((widths) => (
        <div key={widths.join('-')} className="flex h-40 gap-1.5 sm:h-60">
          {widths.map((width, place) => (
            <Skeleton
              key={`${place}-${width}`}
              style={{ flexGrow: width }}
              className={place > 2 ? 'max-sm:hidden' : ''}
            />
          ))}
        </div>
      ))}
    </div>
  )
}
