import { CircleAlert } from 'lucide-react'
import type { AriaAttributes, ReactNode } from 'react'
import { cn } from './cn.ts'
import { Label } from './label.tsx'

interface FieldProps {
  /** The id of the control inside; its description is `<id>-description`. */
  id: string
  label: ReactNode
  /** What stands at the right end of the label's line: a value, a link. */
  aside?: ReactNode
  hint?: ReactNode
  /** What is wrong and what to do, in plain words. Takes the place of the hint. */
  error?: string | undefined
  className?: string
  children: ReactNode
}

/** A control with its name, hint and error. The control names the description by {@link describedBy}. */
export function Field({ id, label, aside, hint, error, className, children }: FieldProps) {
  return (
    <div data-slot="field" className={cn('grid gap-1.5', className)}>
      <div className="flex items-baseline justify-between gap-3">
        <Label htmlFor={id}>{label}</Label>
        {aside}
      </div>
      {children}
      <FieldDescription id={`${id}-description`} error={error}>
        {hint}
      </FieldDescription>
    </div>
  )
}

/** The accessibility attributes of a field's control. */
export function describedBy(
  id: string,
  error?: string,
): Pick<AriaAttributes, 'aria-describedby' | 'aria-invalid'> & { id: string } {
  return {
    id,
    'aria-describedby': `${id}-description`,
    'aria-invalid': error === undefined ? undefined : true,
  }
}

function FieldDescription({
  id,
  error,
  children,
}: {
  id: string
  error: string | undefined
  children: ReactNode
}) {
  if (error === undefined) {
    return (
      <div id={id} data-slot="field-hint" className="min-h-5 text-sm text-muted-foreground empty:min-h-0">
        {children}
      </div>
    )
  }
  return (
    <div id={id} data-slot="field-error" className="flex min-h-5 items-start gap-1.5 text-sm text-error-text">
      <CircleAlert aria-hidden className="mt-0.75 size-3.5 shrink-0" />
      {error}
    </div>
  )
}
