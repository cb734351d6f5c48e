'use client'

import { useState, type ComponentProps } from 'react'
import { cn } from '@/components/ui/cn.ts'
import { Input } from '@/components/ui/input.tsx'

// The little arrows take room that the digits need; the arrow keys do the same.
const withoutArrows =
  '[appearance:textfield] [&::-webkit-inner-spin-button]:appearance-none [&::-webkit-outer-spin-button]:appearance-none'

interface NumberInputProps extends Omit<ComponentProps<'input'>, 'type' | 'value' | 'onChange'> {
  value: number
  min: number
  max: number
  step: number
  onChange: (value: number) => void
  /** Brings a finished number to one that is allowed; clamps to the bounds when left out. */
  settle?: (value: number) => number
}

/** A number one can type: half-typed text is left alone, and what is allowed in the end comes with the blur. */
export function NumberInput({ value, onChange, settle, className, ...props }: NumberInputProps) {
  const [typed, setTyped] = useState<string>()
  const { min, max, step } = props
  const settled =
    settle ??
    ((number: number) => Math.min(max, Math.max(min, Number.isInteger(step) ? Math.round(number) : number)))
  const type = (text: string) => {
    setTyped(text)
    const number = Number(text)
    if (text.trim() !== '' && Number.isFinite(number) && settled(number) === number) onChange(number)
  }
  const finish = () => {
    const number = Number(typed)
    if (typed !== undefined && typed.trim() !== '' && Number.isFinite(number)) onChange(settled(number))
    setTyped(undefined)
  }
  return (
    <Input
      type="number"
      inputMode="decimal"
      value={typed ?? String(value)}
      onChange={(event) => type(event.target.value)}
      onBlur={finish}
      className={cn('tabular', withoutArrows, className)}
      {...props}
    />
  )
}
