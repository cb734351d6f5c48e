import type { StepEffect } from '@atelier/runs'
import type { Job } from '../ports/jobs.ts'
import type { Transaction } from '../ports/store.ts'

/** Turns what must follow an event into jobs of the same transaction, so that neither is there without the other. */
export async function addEffects(transaction: Transaction, effects: readonly StepEffect[]): Promise<void> {
  for (const effect of effects) await transaction.addJob(jobOf(effect))
}

function jobOf(effect: StepEffect): Job {
  switch (effect.do) {
    case 'submit':
      return { name: 'steps.submit', stepId: effect.stepId, notBefore: effect.notBefore }
    case 'watch':
      return { name: 'steps.watch', stepId: effect.stepId, looks: 0 }
    case 'keep':
      return { name: 'steps.keep', stepId: effect.stepId }
    case 'cancel-at-provider':
      return { name: 'steps.cancel', stepId: effect.stepId, requestId: effect.requestId }
  }
}
