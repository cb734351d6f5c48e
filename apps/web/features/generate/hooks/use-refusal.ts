'use client'

import type { Fields } from '@atelier/catalog/fields'
import type { Problem } from '@atelier/contract'
import { useEffect, useState } from 'react'
import type { Refusal } from '../model/problem-words.ts'

const none: Refusal = { general: undefined, fields: {} }

/** A refusal of the API in words for this form. The words are fetched with the first refusal. */
export function useRefusal(problem: Problem | undefined, fields: Fields | undefined): Refusal {
  const [told, setTold] = useState<{ problem: Problem; refusal: Refusal }>()
  useEffect(() => {
    if (problem === undefined || fields === undefined) return
    void import('../model/problem-words.ts').then(({ explainProblem }) =>
      setTold({ problem, refusal: explainProblem(problem, Object.keys(fields)) }),
    )
  }, [problem, fields])
  return told !== undefined && told.problem === problem ? told.refusal : none
}
