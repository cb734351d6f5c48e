import Link from 'next/link'
import type { ComponentProps } from 'react'

/** A link in the running text of an account page. */
export function AccountLink(props: ComponentProps<typeof Link>) {
  return (
    <Link
      className="rounded-sm font-medium text-brand-text underline decoration-brand-text/40 underline-offset-4 hover:decoration-current"
      {...props}
    />
  )
}
