'use client'

import Link from 'next/link'
import { usePathname } from 'next/navigation'
import type { ReactNode } from 'react'

interface NavLinkProps {
  href: string
  icon: ReactNode
  children: string
  className: string
  /** Current on this very page only, not on the pages below it. */
  exact?: boolean
}

/** A link of the navigation that says when it is the page in view. */
export function NavLink({ href, icon, children, className, exact = false }: NavLinkProps) {
  const path = usePathname()
  const current = path === href || (!exact && path.startsWith(`${href}/`))
  return (
    <Link href={href} aria-current={current ? 'page' : undefined} title={children} className={className}>
      {icon}
      <span data-slot="nav-label">{children}</span>
    </Link>
  )
}
