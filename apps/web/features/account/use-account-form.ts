'use client'

import { useState } from 'react'
import { useForm, type DefaultValues, type Path } from 'react-hook-form'
import { formProblem } from './form-problem.ts'

interface AccountForm<Values extends Record<string, string>> {
  initial: Values & DefaultValues<Values>
  /** The names of the form's fields: complaints about others concern the whole form. */
  fields: readonly Path<Values>[]
  send: (values: Values) => Promise<unknown>
  onDone: (values: Values) => void
}

/** A form of the account: checked here first, then by the API, whose complaints land on the fields they are about. */
export function useAccountForm<Values extends Record<string, string>>({
  initial,
  fields,
  send,
  onDone,
}: AccountForm<Values>) {
  const [problem, setProblem] = useState<string>()
  const form = useForm<Values>({ defaultValues: initial })
  const submit = form.handleSubmit(async (values) => {
    setProblem(undefined)
    try {
      await send(values)
    } catch (error) {
      const refused = formProblem(error, fields)
      for (const { field, message } of refused.fields)
        form.setError(field, { message }, { shouldFocus: true })
      return setProblem(refused.message)
    }
    onDone(values)
  })
  return { form, submit, problem, busy: form.formState.isSubmitting }
}
