import type { Problem } from '@atelier/contract'

/** A refusal of the API, as an error to throw: pages decide by `problem.code`, never by a text. */
export class ApiProblem extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.detail ?? problem.title)
    this.name = 'ApiProblem'
    this.problem = problem
  }
}

/** One call of the API: what is not part of the path goes into the query or the JSON body. */
export interface ApiCall {
  readonly query?: Readonly<Record<string, string | number | boolean | undefined>>
  readonly body?: unknown
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Sends a call and gives the answer the type that the contract promises; the server checks its answers
 * against the same contract, so the browser need not carry the schemas. Throws {@link ApiProblem}.
 */
export async function send<Answer>(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  call: ApiCall = {},
): Promise<Answer> {
  const hasBody = method === 'POST'
  const response = await fetch(`/api${path}${queryOf(call.query)}`, {
    method,
    headers: { ...(hasBody ? { 'content-type': 'application/json' } : {}), ...call.headers },
    ...(hasBody ? { body: JSON.stringify(call.body ?? {}) } : {}),
  }).catch(() => null)
  if (!response) throw new ApiProblem(offline)
  const answer: unknown = await response.json().catch(() => null)
  if (response.ok && isPromised<Answer>(answer)) return answer
  throw new ApiProblem(
    isProblem(answer)
      ? answer
      : { ...offline, status: response.status, title: 'The studio gave no readable answer' },
  )
}

// The server checked this answer against the contract; here the browser takes its word for it.
function isPromised<Answer>(answer: unknown): answer is Answer {
  return answer !== null
}

const offline: Problem = {
  type: 'about:blank',
  title: 'The studio cannot be reached. Check your connection; nothing is lost.',
  status: 0,
  code: 'server/unavailable',
  requestId: '',
}

function isProblem(answer: unknown): answer is Problem {
  return (
    typeof answer === 'object' &&
    answer !== null &&
    'code' in answer &&
    'title' in answer &&
    'status' in answer
  )
}

function queryOf(query: ApiCall['query']): string {
  const set = Object.entries(query ?? {}).filter(([, value]) => value !== undefined)
  return set.length === 0
    ? ''
    : `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)])).toString()}`
}
