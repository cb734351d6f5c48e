import type { SilhouetteName } from '../subjects/silhouettes.ts'
import type { Genre } from './genres.ts'

/** Who or what can enter a scene: a cut-paper figure, or something with colours of its own. */
export type FigureName = SilhouetteName | 'balloon'

/** A figure that a word calls for, and where it is at home when the prompt names no place. */
interface FigureCard {
  readonly words: string
  readonly home: Genre
}

const cards: Readonly<Record<FigureName, FigureCard>> = {
  cat: { words: 'cat kitten kitty feline tabby', home: 'city' },
  fox: { words: 'fox vixen', home: 'forest' },
  wolf: { words: 'wolf wolves dog puppy husky coyote hound corgi shiba', home: 'mountains' },
  owl: { words: 'owl', home: 'forest' },
  bird: {
    words: 'bird raven crow parrot sparrow robin hummingbird kingfisher pigeon songbird finch',
    home: 'botanical',
  },
  eagle: { words: 'eagle hawk falcon phoenix condor', home: 'mountains' },
  whale: { words: 'whale orca humpback', home: 'underwater' },
  dolphin: { words: 'dolphin shark porpoise', home: 'underwater' },
  fish: { words: 'fish koi goldfish salmon carp betta', home: 'underwater' },
  horse: { words: 'horse stallion mare pony unicorn mustang zebra', home: 'desert' },
  deer: { words: 'deer stag elk reindeer moose antelope', home: 'forest' },
  rabbit: { words: 'rabbit bunny hare', home: 'mountains' },
  bear: { words: 'bear panda grizzly', home: 'mountains' },
  elephant: { words: 'elephant mammoth', home: 'desert' },
  lion: { words: 'lion tiger leopard cheetah panther jaguar lioness', home: 'desert' },
  butterfly: { words: 'butterfly moth', home: 'botanical' },
  swan: { words: 'swan duck goose', home: 'sea' },
  dragon: { words: 'dragon wyvern', home: 'mountains' },
  person: {
    words:
      'person traveler traveller hiker wanderer figure silhouette man woman girl boy monk samurai warrior knight wizard explorer walker child astronaut cosmonaut couple',
    home: 'mountains',
  },
  sailboat: { words: 'boat sailboat yacht ship sailing sail', home: 'sea' },
  lighthouse: { words: 'lighthouse', home: 'sea' },
  castle: { words: 'castle fortress kingdom palace fairytale', home: 'mountains' },
  balloon: { words: 'balloon', home: 'mountains' },
  cabin: { words: 'cabin cottage hut house barn chalet', home: 'mountains' },
}

const figures = new Map<string, FigureName>()
for (const name of Object.keys(cards).filter(isName))
  for (const word of cards[name].words.split(' ')) figures.set(word, name)

function isName(name: string): name is FigureName {
  return Object.hasOwn(cards, name)
}

/** The first figure that the words name, or none. */
export function chooseFigure(words: readonly string[]): FigureName | null {
  for (const word of words) {
    const figure = figures.get(word)
    if (figure !== undefined) return figure
  }
  return null
}

/** The scene that a figure is at home in. */
export function homeOf(figure: FigureName): Genre {
  return cards[figure].home
}
