import { schemaOf, type ModelCard } from '@atelier/catalog'
import { z } from 'zod'

/** A model as people choose it: what it is for, what it asks, what it costs. Our own cost stays with us. */
export type ModelView = Omit<ModelCard, 'cost' | 'deadlineSeconds'>

export function modelView({ cost: _cost, deadlineSeconds: _deadline, ...view }: ModelCard): ModelView {
  return view
}

/** A model with the JSON Schema of its inputs, for programs. */
export interface ModelDetail extends ModelView {
  readonly inputSchema: Readonly<Record<string, unknown>>
}

export function modelDetail(card: ModelCard): ModelDetail {
  return {
    ...modelView(card),
    inputSchema: z.toJSONSchema(schemaOf(card), { io: 'input', unrepresentable: 'any' }),
  }
}
