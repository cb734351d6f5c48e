import { problems, type ProblemCode } from '@atelier/contract'
import type { Failure, Result } from '@atelier/kernel'
import { ORPCError } from '@orpc/server'

/** A failure that the API has a status for. One with a code that `problems` lacks does not compile. */
export type AnswerableFailure = Failure & { readonly code: ProblemCode }

interface RefusalDetails {
  readonly issues?: readonly { readonly path: string; readonly message: string }[]
  readonly rest?: Readonly<Record<string, unknown>>
}

/** The error that ends a handler with a problem of the contract. */
export function refusal(code: ProblemCode, details: RefusalDetails = {}): ORPCError<string, RefusalDetails> {
  const { status, title } = problems[code]
  return new ORPCError(code, { status, message: title, data: details })
}

/** The value of an act, or its failure as the API's refusal. */
export function unwrap<Value>(result: Result<Value, AnswerableFailure>): Value {
  if (result.ok) return result.value
  const { code, ...rest } = result.failure
  const issues = 'issues' in rest && isIssues(rest.issues) ? rest.issues : undefined
  throw refusal(code, issues ? { issues } : { rest })
}

function isIssues(value: unknown): value is { path: string; message: string }[] {
  return Array.isArray(value)
}
