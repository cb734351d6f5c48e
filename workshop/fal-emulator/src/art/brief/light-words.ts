import type { LightSchemeName } from '../colour/light-schemes.ts'

/** Times, weathers, seasons and moods, by the light they mean. */
const groups: Readonly<Record<LightSchemeName, string>> = {
  dawn: 'dawn sunrise morning daybreak early serene tranquil calm peaceful gentle awakening',
  day: 'day noon midday sunny summer bright clear daylight afternoon cheerful',
  golden: 'golden warm sunlit sunlight honey desert savanna dune dunes nostalgic wheat harvest cozy cosy',
  sunset: 'sunset sundown romantic epic dramatic beach tropical',
  dusk: 'dusk twilight evening skyline downtown rooftop lantern lanterns candle candlelight',
  night: 'night midnight moon moonlight moonlit stars starry nocturnal dream constellation lighthouse',
  storm: 'storm stormy rain rainy thunder lightning tempest thunderstorm rough gloomy overcast',
  mist: 'mist misty fog foggy haze hazy silence zen minimal minimalist quiet ethereal',
  winter: 'winter snow snowy ice icy frozen frost glacier arctic christmas snowflake',
  verdant: 'jungle rainforest spring lush garden meadow green forest woodland bamboo moss',
  autumn: 'autumn fall maple october leaves harvest',
  neon: 'neon cyberpunk synthwave vaporwave futuristic cyber glowing hologram holographic electric club arcade retrowave',
  pastel:
    'pastel dreamy cute kawaii candy whimsical delicate cherry sakura blossom cotton fairy cloud clouds',
  noir: 'noir monochrome black shadow gothic mysterious dark moody elegant luxury',
  ember: 'fire flame lava volcano ember inferno hell dragon burning volcanic forge mars',
  lagoon: 'ocean sea lagoon island wave waves coast surf lake river waterfall caribbean sailing pool',
  deep: 'underwater deep coral reef whale jellyfish submarine abyss diving fish octopus',
  aurora: 'aurora borealis northern polar',
}

/** Strong words settle the light alone; places only lean towards one, and give way to a named time. */
const named = new Set(
  'dawn sunrise morning daybreak noon midday daylight afternoon golden sunset sundown dusk twilight evening night midnight moonlight moonlit starry storm stormy rain rainy thunderstorm thunder lightning mist misty fog foggy winter snow snowy autumn neon cyberpunk synthwave vaporwave pastel noir underwater aurora borealis lava volcano'.split(
    ' ',
  ),
)

// Northern lights need their own sky, whatever else is said about the night.
const unmistakable = new Set(['aurora', 'borealis', 'underwater', 'cyberpunk'])

/** What a word says about light: which scheme, and how firmly. */
export interface LightWord {
  readonly scheme: LightSchemeName
  readonly weight: number
}

/** Word → light. */
export const lightWords: ReadonlyMap<string, LightWord> = new Map(
  Object.entries(groups).flatMap(([name, words]) =>
    words.split(' ').flatMap((word): readonly (readonly [string, LightWord])[] => {
      const scheme = schemeNamed(name)
      return scheme === undefined
        ? []
        : [[word, { scheme, weight: unmistakable.has(word) ? 8 : named.has(word) ? 4 : 1 }]]
    }),
  ),
)

function schemeNamed(name: string): LightSchemeName | undefined {
  return isSchemeName(name) ? name : undefined
}

function isSchemeName(name: string): name is LightSchemeName {
  return Object.hasOwn(groups, name)
}
