import { createElement } from 'react'

interface ToastOptions {
  description?: string
  /** The one thing to do about it, mostly undo. */
  action?: { label: string; onClick: () => void }
  /** Milliseconds in view; four seconds when left out. */
  duration?: number
}

let loading: Promise<typeof import('sonner')> | undefined

/** Says in a corner that something happened. The toast code is fetched with the first one. */
export async function showToast(message: string, options: ToastOptions = {}): Promise<void> {
  loading ??= mountToaster()
  const { toast } = await loading
  toast(message, options)
}

async function mountToaster() {
  const [sonner, { default: Toaster }, { createRoot }] = await Promise.all([
    import('sonner'),
    import('./toaster.tsx'),
    import('react-dom/client'),
  ])
  const place = document.body.appendChild(document.createElement('div'))
  createRoot(place).render(createElement(Toaster))
  return sonner
}
