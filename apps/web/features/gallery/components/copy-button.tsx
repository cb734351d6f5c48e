'use client'

import { Check, Copy } from 'lucide-react'
import { useEffect, useState, type ReactNode } from 'react'
import { Button } from '@/components/ui/button.tsx'
import { showToast } from '@/components/ui/show-toast.ts'

const tickInMilliseconds = 1500

/** Copies a text and shows for a moment that it did. */
export function CopyButton({ text, label, children }: { text: string; label: string; children?: ReactNode }) {
  const [copied, setCopied] = useState(false)
  useEffect(() => {
    if (!copied) return undefined
    const timer = setTimeout(() => setCopied(false), tickInMilliseconds)
    return () => clearTimeout(timer)
  }, [copied])
  const copy = async () => {
    const done = await writeClipboard(text)
    if (done) setCopied(true)
    else await showToast('The browser does not allow copying here')
  }
  return (
    <Button
      variant="ghost"
      size={children === undefined ? 'icon-sm' : 'sm'}
      aria-label={label}
      title={label}
      onClick={() => void copy()}
    >
      {copied ? <Check aria-hidden /> : <Copy aria-hidden />}
      {children}
      <span role="status" className="sr-only">
        {copied ? 'Copied' : ''}
      </span>
    </Button>
  )
}

async function writeClipboard(text: string): Promise<boolean> {
  // Missing where the studio is reached without https.
  if (!('clipboard' in navigator)) return false
  return navigator.clipboard.writeText(text).then(
    () => true,
    () => false,
  )
}
