import { problems, type Problem, type ProblemCode } from '@atelier/contract'
import { ValidationError } from '@orpc/contract'
import type { ORPCError } from '@orpc/server'

type Body = Omit<Problem, 'requestId'>

/** A refusal's body, before the request's id is added. Whatever is not a refusal of ours says nothing about its cause. */
export function problemBody(error: ORPCError<string, unknown>): Body {
  if (error.cause instanceof ValidationError && error.code === 'BAD_REQUEST') {
    return { ...bodyOf('inputs/invalid'), errors: error.cause.issues.flatMap(toErrors) }
  }
  if (error.code === 'BAD_REQUEST') return bodyOf('requests/unreadable')
  if (!isKnown(error.code)) return bodyOf(error.status === 503 ? 'server/unavailable' : 'server/bug')
  const { issues, rest } = detailsOf(error.data)
  return {
    ...bodyOf(error.code),
    ...(issues ? { errors: issues } : {}),
    ...(rest && Object.keys(rest).length > 0 ? { data: rest } : {}),
  }
}

/** The bare problem of a code. */
export function bodyOf(code: ProblemCode): Body {
  const { status, title } = problems[code]
  return { type: `urn:atelier:problem:${code}`, title, status, code }
}

function isKnown(code: string): code is ProblemCode {
  return Object.hasOwn(problems, code)
}

interface Details {
  readonly issues?: { path: string; message: string }[]
  readonly rest?: Record<string, unknown>
}

function detailsOf(details: unknown): Details {
  return typeof details === 'object' && details !== null ? details : {}
}

interface Issue {
  readonly message: string
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined
  readonly keys?: readonly string[]
}

// Where the part of the request is named (`body`, `headers`), the caller knows the field without it.
function toErrors(issue: Issue): { path: string; message: string }[] {
  const segments = (issue.path ?? []).map((segment) =>
    String(typeof segment === 'object' ? segment.key : segment),
  )
  const path = ['body', 'query', 'params', 'headers'].includes(segments[0] ?? '')
    ? segments.slice(1)
    : segments
  if (issue.keys)
    return issue.keys.map((key) => ({
      path: [...path, key].join('.'),
      message: 'There is no field of this name',
    }))
  return [{ path: path.join('.'), message: issue.message }]
}
