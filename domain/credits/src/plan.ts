import { credits, type Millicredits } from '@atelier/kernel'

/** What a workspace is granted each month. Plans are data: prices and sizes live here and nowhere else. */
export interface Plan {
  readonly id: 'free'
  readonly name: string
  readonly monthly: Millicredits
}

/** Everyone begins here: 100 images a month. */
export const freePlan: Plan = { id: 'free', name: 'Free', monthly: credits(100) }
