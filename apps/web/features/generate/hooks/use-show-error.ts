'use client'

import { useEffect } from 'react'
import { fieldId } from '../components/form/field-props.ts'
import type { FieldErrors } from '../model/field-error.ts'

/** Brings the first field that was refused into view and under the cursor. */
export function useShowError(errors: FieldErrors): void {
  useEffect(() => {
    const [path] = Object.keys(errors)
    if (path === undefined) return
    // Behind the fold it is drawn only now.
    const timer = setTimeout(() => {
      const control = document.getElementById(fieldId(path.split('.')[0] ?? path))
      control?.scrollIntoView({ block: 'center' })
      control?.focus({ preventScroll: true })
    })
    return () => clearTimeout(timer)
  }, [errors])
}
