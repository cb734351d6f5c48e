import type { Fields } from './fields.ts'
import type { Rate } from './rate.ts'

/** What a model makes of what. */
export type Task = 'text-to-image' | 'image-to-video'

/** What the provider charges us, in micro-dollars, with where the figure comes from. */
export interface ProviderCost {
  readonly rate: Rate
  readonly source: string
  /** The day the figure was read, as YYYY-MM-DD. */
  readonly asOf: string
}

/** All that Atelier knows of one model: what the form asks, what a call costs, what it answers. */
export interface ModelCard {
  /** The provider's endpoint id, by which people know the model. */
  readonly id: string
  readonly name: string
  readonly summary: string
  readonly task: Task
  readonly provider: 'fal'
  readonly output: 'image' | 'video'
  readonly fields: Fields
  /** What a call costs the user, in millicredits. */
  readonly price: Rate
  readonly cost: ProviderCost
  /** Seconds a call usually takes once it runs. */
  readonly typicalSeconds: number
  /** Seconds after which a call that has not come back is given up and its credits released. */
  readonly deadlineSeconds: number
  readonly docsUrl: string
}

/** Declares a card; a place to hang what every card has in common. */
export function defineModel(card: Omit<ModelCard, 'provider' | 'docsUrl'>): ModelCard {
  return { ...card, provider: 'fal', docsUrl: `https://fal.ai/models/${card.id}` }
}
