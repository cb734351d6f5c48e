import type { Result } from '@atelier/kernel'
import type { z } from 'zod'
import { issuesToDetails } from './issues-to-details.ts'
import type { Answer, Model, Refusal, Studio } from './model.ts'
import { refuse } from './refuse.ts'

interface Definition<Accepts extends z.ZodType> extends Pick<
  Model,
  'title' | 'category' | 'price' | 'takesMilliseconds' | 'steps'
> {
  readonly accepts: Accepts
  readonly returns: z.ZodType
  readonly answers: (input: z.output<Accepts>, studio: Studio) => Promise<Result<Answer, Refusal>>
}

/** Declares one endpoint: what it accepts, what it costs, how long it takes and what it makes of an input. */
export function emulate<Accepts extends z.ZodType>(endpoint: string, definition: Definition<Accepts>): Model {
  const { accepts, answers, ...face } = definition
  return {
    ...face,
    endpoint,
    accepts,
    check(input) {
      const parsed = accepts.safeParse(input)
      return parsed.success ? [] : issuesToDetails(parsed.error.issues, input)
    },
    async answer(input, studio) {
      const parsed = accepts.safeParse(input)
      if (!parsed.success) return refuse(422, issuesToDetails(parsed.error.issues, input))
      return answers(parsed.data, studio)
    },
  }
}

/** A nominal running time, in the unit that models are kept in. */
export function seconds(count: number): number {
  return count * 1000
}
