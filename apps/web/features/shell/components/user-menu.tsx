'use client'

import { lazy } from 'react'
import { Avatar } from '@/components/ui/avatar.tsx'
import { LazyMenu } from '@/components/ui/lazy-menu.tsx'
import type { Person } from '../person.ts'

const loadContent = () => import('./user-menu-content.tsx')
const UserMenuContent = lazy(loadContent)

/** The person, and what concerns only them. */
export function UserMenu(person: Person) {
  return (
    <LazyMenu
      label={`Account of ${person.name}`}
      trigger={<Avatar name={person.name} />}
      preload={loadContent}
    >
      {(menu) => <UserMenuContent {...person} {...menu} />}
    </LazyMenu>
  )
}
