import { lightSchemes, type LightScheme, type LightSchemeName } from '../colour/light-schemes.ts'
import type { Random } from '../noise/random.ts'
import { lightWords } from './light-words.ts'

/** What the light is chosen from. */
export interface LightQuestion {
  readonly words: readonly string[]
  /** Schemes that suit the scene when the words don't say. */
  readonly suits: readonly [LightSchemeName, ...LightSchemeName[]]
  /** Drawn from the prompt alone, so that the pictures of one prompt hang well side by side. */
  readonly taste: Random
}

/** The light that the words ask for; earlier words weigh a little more. */
export function chooseLight({ words, suits, taste }: LightQuestion): LightScheme {
  const votes = new Map<LightSchemeName, number>()
  words.forEach((word, place) => {
    const vote = lightWords.get(word)
    if (vote === undefined) return
    votes.set(vote.scheme, (votes.get(vote.scheme) ?? 0) + vote.weight + 0.5 / (place + 1))
  })
  const fallback = taste.pick(suits)
  const [winner] = [...votes].toSorted((one, other) => other[1] - one[1])
  return lightSchemes[winner?.[0] ?? fallback]
}
