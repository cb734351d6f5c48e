'use client'

import { Dices, Lock, LockOpen } from 'lucide-react'
import { Button } from '@/components/ui/button.tsx'
import { describedBy, Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import type { FieldProps } from './field-props.ts'

type SeedControlProps = FieldProps<'seed'> & {
  /** Looks up the seed of the newest results. */
  lastSeed: () => number | null
}

/**
 * The number a picture grows from. Empty, each run draws its own; locked, the next run keeps the seed of the last
 * result; the dice draw a new one and keep that.
 */
export function SeedControl({ id, field, value, onChange, error, lastSeed }: SeedControlProps) {
  const draw = () => onChange(randomSeed(field.max))
  const type = (text: string) => {
    const digits = text.replace(/\D/g, '')
    onChange(digits === '' ? undefined : Math.min(field.max, Number(digits)))
  }
  const lock = () => {
    const last = lastSeed()
    if (last !== null && last <= field.max) onChange(last)
    else draw()
  }
  const locked = typeof value === 'number'
  return (
    <Field id={id} label={field.label} hint={field.advice} error={error}>
      <div className="flex gap-1.5">
        <Input
          {...describedBy(id, error)}
          inputMode="numeric"
          autoComplete="off"
          placeholder="Random"
          value={locked ? value : ''}
          onChange={(event) => type(event.target.value)}
          className="font-mono"
        />
        <Button
          variant="outline"
          size="icon"
          aria-label="Draw a new seed"
          title="Draw a new seed"
          onClick={draw}
        >
          <Dices aria-hidden />
        </Button>
        <LockButton locked={locked} onLock={lock} onUnlock={() => onChange(undefined)} />
      </div>
    </Field>
  )
}

function LockButton({
  locked,
  onLock,
  onUnlock,
}: {
  locked: boolean
  onLock: () => void
  onUnlock: () => void
}) {
  return (
    <Button
      variant={locked ? 'secondary' : 'outline'}
      size="icon"
      aria-label="Keep this seed"
      aria-pressed={locked}
      title={locked ? 'Unlock: a new seed for each run' : 'Lock the seed of the last result'}
      onClick={locked ? onUnlock : onLock}
    >
      {locked ? <Lock aria-hidden className="text-brand" /> : <LockOpen aria-hidden />}
    </Button>
  )
}

function randomSeed(max: number): number {
  const [drawn = 0] = crypto.getRandomValues(new Uint32Array(1))
  return max >= 4_294_967_295 ? drawn : drawn % (max + 1)
}
