'use client'

import { useSearchParams } from 'next/navigation'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'

const parameter = 'open'

/** Which picture is open, as the address says: Back closes it, and a link opens it for somebody else. */
export function useOpenImage() {
  const linked = useSearchParams().get(parameter)
  // Kept besides the address, which the router hands out only some moments after it was changed.
  const [openId, setOpenId] = useState(linked)
  // A link that leads elsewhere on the same page closes it too.
  const [lastLinked, setLastLinked] = useState(linked)
  if (linked !== lastLinked) {
    setLastLinked(linked)
    if (linked === null && idInAddress() === null) setOpenId(null)
  }
  // Only an entry that we added may be taken back; the one of a link that was followed here is replaced.
  const added = useRef(false)
  useEffect(() => {
    const follow = () => {
      added.current = false
      setOpenId(idInAddress())
    }
    window.addEventListener('popstate', follow)
    return () => window.removeEventListener('popstate', follow)
  }, [])
  const open = useCallback((id: string) => {
    added.current = true
    window.history.pushState(null, '', addressWith(id))
    setOpenId(id)
  }, [])
  const move = useCallback((id: string) => {
    window.history.replaceState(null, '', addressWith(id))
    setOpenId(id)
  }, [])
  const close = useCallback(() => {
    setOpenId(null)
    if (idInAddress() === null) return
    if (added.current) window.history.back()
    else window.history.replaceState(null, '', addressWith(null))
  }, [])
  return useMemo(() => ({ openId, open, move, close }), [openId, open, move, close])
}

function idInAddress(): string | null {
  return new URLSearchParams(window.location.search).get(parameter)
}

function addressWith(id: string | null): string {
  const parameters = new URLSearchParams(window.location.search)
  if (id === null) parameters.delete(parameter)
  else parameters.set(parameter, id)
  const query = parameters.toString()
  return query === '' ? window.location.pathname : `?${query}`
}
