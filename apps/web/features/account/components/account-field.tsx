'use client'

import type { ComponentProps, ReactNode } from 'react'
import { describedBy, Field } from '@/components/ui/field.tsx'
import { Input } from '@/components/ui/input.tsx'
import { PasswordInput } from './password-input.tsx'

interface AccountFieldProps extends Omit<ComponentProps<'input'>, 'id' | 'name'> {
  name: string
  label: string
  error: string | undefined
  aside?: ReactNode
  hint?: ReactNode
}

/** One field of an account form, by its input's type. */
export function AccountField({ label, error, aside, hint, type, ...input }: AccountFieldProps) {
  const control = { ...input, ...describedBy(input.name, error) }
  return (
    <Field id={input.name} label={label} aside={aside} hint={hint} error={error}>
      {type === 'password' ? <PasswordInput {...control} /> : <Input type={type} {...control} />}
    </Field>
  )
}
