import { cn } from '@/components/ui/cn.ts'

interface FieldNoteProps {
  id?: string
  error: string | undefined
  advice: string | undefined
}

/** What is wrong with a control that has no single input of its own, or else what it is for. */
export function FieldNote({ id, error, advice }: FieldNoteProps) {
  return (
    <p
      id={id}
      className={cn(
        'text-sm empty:hidden',
        error === undefined ? 'text-muted-foreground' : 'text-error-text',
      )}
    >
      {error ?? advice}
    </p>
  )
}
