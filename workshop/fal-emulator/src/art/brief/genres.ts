import type { LightSchemeName } from '../colour/light-schemes.ts'

/** The scenes that the artist can paint. */
export const genreNames = [
  'mountains',
  'sea',
  'city',
  'forest',
  'desert',
  'portrait',
  'still-life',
  'botanical',
  'space',
  'silk',
  'architecture',
  'underwater',
  'retrowave',
] as const

/** A scene by name. */
export type Genre = (typeof genreNames)[number]

/** What leads to a scene, and the light it wears best. */
export interface GenreCard {
  readonly words: string
  readonly suits: readonly [LightSchemeName, ...LightSchemeName[]]
}

/** Genre → its words and its light. */
export const genreCards: Readonly<Record<Genre, GenreCard>> = {
  mountains: {
    words:
      'mountain moon star starry sky peak ridge valley landscape alpine alps himalaya cliff hill hills fjord canyon summit glacier volcano meadow field lavender vineyard wheat countryside wilderness nature waterfall aurora cabin snow village castle land world scenery horizon balloon lake river tundra iceland norway switzerland',
    suits: ['dawn', 'golden', 'sunset', 'mist', 'dusk'],
  },
  sea: {
    words:
      'sea ocean wave beach shore coast island boat ship sail sailing sailboat yacht lighthouse harbor harbour lagoon horizon tide surf pier bay mediterranean water marina',
    suits: ['sunset', 'golden', 'dusk', 'dawn', 'lagoon'],
  },
  city: {
    words:
      'city skyline street urban building skyscraper downtown cyberpunk neon tokyo york manhattan london paris metropolis alley rooftop night traffic car bridge shanghai dubai futuristic robot train tram',
    suits: ['dusk', 'neon', 'sunset', 'night'],
  },
  forest: {
    words:
      'forest tree wood woods woodland jungle rainforest pine birch bamboo path mushroom fairy grove redwood elf enchanted magical moss fern autumn swamp',
    suits: ['verdant', 'mist', 'golden', 'autumn'],
  },
  desert: {
    words: 'desert dune sahara sand camel oasis pyramid egypt mars wasteland arid arabian',
    suits: ['golden', 'sunset', 'dusk', 'ember'],
  },
  portrait: {
    words:
      'portrait portrait headshot statue statue sculpture bust bust android cyborg woman man girl boy face person model queen king princess prince goddess god warrior samurai knight bust statue sculpture headshot fashion beauty elf witch wizard lady people human astronaut android cyborg head',
    suits: ['noir', 'golden', 'dusk', 'neon'],
  },
  'still-life': {
    words:
      'still vase bowl cup mug coffee tea bottle perfume fruit apple pear lemon orange table product ceramic pottery sphere ball egg candle lamp lantern jar food cake bread wine spheres kitchen cosmetic cream skincare jewel ring watch object mockup packaging teapot pumpkin chess',
    suits: ['golden', 'pastel', 'noir', 'mist'],
  },
  botanical: {
    words:
      'flower rose lotus dahlia peony tulip sunflower blossom botanical petal orchid bloom daisy lily bouquet floral plant garden sakura iris poppy marigold chrysanthemum hydrangea leaf leaves succulent mandala',
    suits: ['pastel', 'noir', 'verdant', 'dawn'],
  },
  space: {
    words:
      'space galaxy nebula planet cosmos cosmic universe astronaut orbit interstellar spaceship rocket saturn jupiter alien comet blackhole supernova astral celestial constellation eclipse',
    suits: ['night', 'neon', 'deep', 'ember'],
  },
  silk: {
    words:
      'abstract silk ribbon fluid marble ink smoke flow swirl gradient pattern texture liquid paint acrylic art shapes geometric background wallpaper wallpapers satin cloth fabric energy dream music emotion chaos harmony logo icon',
    suits: ['dusk', 'pastel', 'neon', 'deep', 'ember', 'lagoon'],
  },
  architecture: {
    words:
      'architecture arch arches corridor hall cathedral church temple interior room house villa museum staircase stairs palace column columns window door doorway courtyard monastery library gallery brutalist concrete bedroom living kitchen office ruins tower pavilion',
    suits: ['golden', 'pastel', 'sunset', 'lagoon'],
  },
  retrowave: {
    words: 'synthwave synthwave vaporwave vaporwave retrowave retrowave outrun outrun grid tron',
    suits: ['neon', 'sunset'],
  },
  underwater: {
    words:
      'underwater underwater jellyfish jellyfish reef diving submarine abyss octopus turtle mermaid atlantis seabed aquarium',
    suits: ['deep', 'lagoon'],
  },
}
