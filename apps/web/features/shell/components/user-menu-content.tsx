'use client'

import { LogOut, Mailbox } from 'lucide-react'
import Link from 'next/link'
import type { LazyMenuContentProps } from '@/components/ui/lazy-menu.tsx'
import { Menu, MenuContent, MenuItem, MenuLinkItem, MenuSeparator } from '@/components/ui/menu.tsx'
import { showToast } from '@/components/ui/show-toast.ts'
import { api, ApiProblem } from '@/features/api/index.ts'
import type { Person } from '../person.ts'

/** The open user menu. */
export default function UserMenuContent({
  name,
  email,
  outboxIsHere,
  anchor,
  ...root
}: Person & LazyMenuContentProps) {
  return (
    <Menu {...root}>
      <MenuContent anchor={anchor}>
        <div className="grid px-2 py-1.5">
          <span className="truncate text-sm font-medium">{name}</span>
          <span className="truncate text-xs text-muted-foreground">{email}</span>
        </div>
        <MenuSeparator />
        {outboxIsHere && (
          <MenuLinkItem render={<Link href="/outbox" />}>
            <Mailbox aria-hidden />
            Outbox
          </MenuLinkItem>
        )}
        <MenuItem onClick={() => void leave()}>
          <LogOut aria-hidden />
          Sign out
        </MenuItem>
      </MenuContent>
    </Menu>
  )
}

async function leave() {
  try {
    await api.auth.logout()
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error
    return showToast('You are still signed in', { description: error.message })
  }
  // A full load, so that nothing of the person stays in memory.
  window.location.assign('/')
}
