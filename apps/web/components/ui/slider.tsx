import type { ComponentProps } from 'react'
import { cn } from './cn.ts'

/** A native range input in our drawing: keys, touch and screen readers work as everywhere. */
export function Slider({ className, ...props }: Omit<ComponentProps<'input'>, 'type'>) {
  return (
    <input
      data-slot="slider"
      type="range"
      className={cn('native-range w-full rounded-full disabled:opacity-60', className)}
      {...props}
    />
  )
}
