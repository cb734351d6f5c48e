import type { ReactNode } from 'react'
import { AccountFrame } from '@/features/account/components/account-frame.tsx'

/** Sign-in and its neighbours: the form at the left, a picture at the right. */
export default function AccountLayout({ children }: { children: ReactNode }) {
  return <AccountFrame>{children}</AccountFrame>
}
