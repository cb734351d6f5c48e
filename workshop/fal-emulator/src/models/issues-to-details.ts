import type { z } from 'zod'
import { errorDetail, type ErrorDetail } from './error-detail.ts'

type Issue = z.core.$ZodIssue
type Words = Pick<ErrorDetail, 'msg' | 'type' | 'ctx'>

/** A failed parse in the words of fal's error list; `type` is what a caller decides by. */
export function issuesToDetails(issues: readonly Issue[], input: unknown): ErrorDetail[] {
  return issues.flatMap((issue) => detailsOf(issue, [], input))
}

function detailsOf(issue: Issue, above: readonly PropertyKey[], input: unknown): ErrorDetail[] {
  const path = [...above, ...issue.path]
  if (issue.code === 'invalid_union') {
    const branch = closest(issue.errors)
    if (branch) return branch.flatMap((each) => detailsOf(each, path, input))
  }
  const value = valueAt(input, path)
  const loc = ['body', ...path.map((part) => (typeof part === 'symbol' ? String(part) : part))]
  return [errorDetail({ loc, ...wordsFor(issue, value), input: value ?? null })]
}

/** The branch of a union that the input came closest to: the one that failed farthest inside. */
function closest(branches: readonly (readonly Issue[])[]): readonly Issue[] | undefined {
  const depth = (branch: readonly Issue[]) => Math.max(0, ...branch.map((issue) => issue.path.length))
  return branches.toSorted((one, other) => depth(other) - depth(one))[0]
}

function wordsFor(issue: Issue, value: unknown): Words {
  switch (issue.code) {
    case 'invalid_type':
      return value === undefined ? { type: 'missing', msg: 'Field required' } : wrongType(issue.expected)
    case 'too_small':
      return belowBound(issue)
    case 'too_big':
      return aboveBound(issue)
    case 'invalid_value':
      return {
        type: 'one_of',
        msg: `Input should be one of: ${issue.values.map(String).join(', ')}`,
        ctx: { expected: issue.values },
      }
    case 'not_multiple_of':
      return {
        type: 'multiple_of',
        msg: `Input should be a multiple of ${issue.divisor}`,
        ctx: { multiple_of: issue.divisor },
      }
    case 'invalid_format':
    case 'unrecognized_keys':
    case 'invalid_union':
    case 'invalid_key':
    case 'invalid_element':
    case 'custom':
      return { type: 'value_error', msg: issue.message }
  }
}

function wrongType(expected: string): Words {
  const name =
    { int: 'int', number: 'float', boolean: 'bool', array: 'list', object: 'dict' }[expected] ?? 'string'
  return { type: `${name}_type`, msg: `Input should be a valid ${expected}` }
}

function belowBound(issue: Extract<Issue, { code: 'too_small' }>): Words {
  const bound = Number(issue.minimum)
  if (issue.origin === 'string' || issue.origin === 'array') {
    return {
      type: 'sequence_too_short',
      msg: `Should have at least ${bound} items`,
      ctx: { min_length: bound },
    }
  }
  if (issue.inclusive) {
    return {
      type: 'greater_than_equal',
      msg: `Input should be greater than or equal to ${bound}`,
      ctx: { ge: bound },
    }
  }
  return { type: 'greater_than', msg: `Input should be greater than ${bound}`, ctx: { gt: bound } }
}

function aboveBound(issue: Extract<Issue, { code: 'too_big' }>): Words {
  const bound = Number(issue.maximum)
  if (issue.origin === 'string' || issue.origin === 'array') {
    return {
      type: 'sequence_too_long',
      msg: `Should have at most ${bound} items`,
      ctx: { max_length: bound },
    }
  }
  if (issue.inclusive) {
    return {
      type: 'less_than_equal',
      msg: `Input should be less than or equal to ${bound}`,
      ctx: { le: bound },
    }
  }
  return { type: 'less_than', msg: `Input should be less than ${bound}`, ctx: { lt: bound } }
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  let value = input
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Reflect.get(value, key)
  }
  return value
}
