'use client'

import type { SizeField } from '@atelier/catalog/fields'
import { ArrowLeftRight } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import type { FreeSize } from '../../model/form-values.ts'
import { ratioWords, snapSide } from '../../model/snap-size.ts'
import { NumberInput } from './number-input.tsx'

interface FreeSizeInputsProps {
  id: string
  free: NonNullable<SizeField['free']>
  size: FreeSize
  onChange: (size: FreeSize) => void
}

/** Width and height in pixels, brought to what the model can draw. */
export default function FreeSizeInputs({ id, free, size, onChange }: FreeSizeInputsProps) {
  const bounds = {
    min: free.min,
    max: free.max,
    step: free.multipleOf,
    settle: (wanted: number) => snapSide(free, wanted),
  }
  return (
    <div className="grid gap-1.5">
      <div className="flex items-center gap-1.5">
        <NumberInput
          {...bounds}
          aria-label="Width in pixels"
          aria-describedby={`${id}-free`}
          value={size.width}
          onChange={(width) => onChange({ ...size, width })}
        />
        <Button
          variant="ghost"
          size="icon"
          aria-label="Swap width and height"
          title="Swap width and height"
          onClick={() => onChange({ width: size.height, height: size.width })}
        >
          <ArrowLeftRight aria-hidden />
        </Button>
        <NumberInput
          {...bounds}
          aria-label="Height in pixels"
          aria-describedby={`${id}-free`}
          value={size.height}
          onChange={(height) => onChange({ ...size, height })}
        />
      </div>
      <p id={`${id}-free`} className="text-sm text-muted-foreground tabular">
        {ratioWords(size.width, size.height)} · {free.min} to {free.max} px in steps of {free.multipleOf}
      </p>
    </div>
  )
}
