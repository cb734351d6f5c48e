'use client'

import { useEffect, useRef } from 'react'

/** Tells which picture the viewer moved to, and which one it was on when it closed. */
export function useFollowViewer(openId: string | null, follow: (id: string, closed: boolean) => void): void {
  const before = useRef(openId)
  const latest = useRef(follow)
  useEffect(() => {
    latest.current = follow
  })
  useEffect(() => {
    const id = openId ?? before.current
    if (id !== null && openId !== before.current) latest.current(id, openId === null)
    before.current = openId
  }, [openId])
}
