import type { FormEventHandler, ReactNode } from 'react'
import { Alert } from '@/components/ui/alert.tsx'
import { Button } from '@/components/ui/button.tsx'

interface AccountFormProps {
  /** What is wrong with the whole of it. */
  problem: string | undefined
  busy: boolean
  /** The words of the one button. */
  action: string
  onSubmit: FormEventHandler<HTMLFormElement>
  children: ReactNode
}

/**
 * The frame of every account form. It is a POST form even though script sends it: pressed before the page has
 * woken up, a GET form would put the password into the address.
 */
export function AccountForm({ problem, busy, action, onSubmit, children }: AccountFormProps) {
  return (
    <form method="post" noValidate onSubmit={onSubmit} className="grid gap-3">
      {problem !== undefined && <Alert variant="error">{problem}</Alert>}
      {children}
      <Button type="submit" size="lg" busy={busy} className="mt-1 w-full">
        {action}
      </Button>
    </form>
  )
}
