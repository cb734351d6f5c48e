import { ApiProblem } from '@/features/api/index.ts'

/** A refusal of the API, sorted by where a form shows it. */
export interface FormProblem<Field extends string> {
  /** What is wrong with single fields. */
  fields: readonly { field: Field; message: string }[]
  /** What stands above the form; nothing when the fields say it all. */
  message: string | undefined
}

/** Sorts what went wrong: complaints about fields that the form has go there, everything else above it. */
export function formProblem<Field extends string>(
  error: unknown,
  ownFields: readonly Field[],
): FormProblem<Field> {
  // Anything else than a refusal is a bug and shows as one.
  if (!(error instanceof ApiProblem)) throw error
  const { code, title, detail, errors = [] } = error.problem
  const fields = ownFields.flatMap((field) =>
    errors.filter(({ path }) => path === field).map(({ message }) => ({ field, message })),
  )
  if (code === 'requests/too-many')
    return { fields, message: 'Too many attempts. Wait a minute, then try again.' }
  return { fields, message: fields.length > 0 ? undefined : (detail ?? title) }
}
