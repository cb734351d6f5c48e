import { Grid2x2, Grid3x3 } from 'lucide-react'
import { Slider } from '@/components/ui/slider.tsx'
import { rowHeights } from '../hooks/use-row-height.ts'

/** How large the pictures are. */
export function RowHeightSlider({
  height,
  onChange,
}: {
  height: number
  onChange: (height: number) => void
}) {
  return (
    <div className="ml-auto flex items-center gap-2 text-subtle-foreground">
      <Grid3x3 aria-hidden className="size-4 max-sm:hidden" />
      <Slider
        aria-label="Size of the pictures"
        min={rowHeights.least}
        max={rowHeights.most}
        step={rowHeights.step}
        value={height}
        onChange={(event) => onChange(Number(event.target.value))}
        className="max-w-20 sm:w-28 sm:max-w-28"
      />
      <Grid2x2 aria-hidden className="size-4 max-sm:hidden" />
    </div>
  )
}
