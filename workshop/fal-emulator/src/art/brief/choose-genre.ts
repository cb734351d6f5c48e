import type { Random } from '../noise/random.ts'
import { homeOf, type FigureName } from './choose-figure.ts'
import { genreCards, genreNames, type Genre } from './genres.ts'
import { isStyleWord } from './styles.ts'

const genresByWord = new Map<string, Genre[]>()
for (const genre of genreNames) {
  for (const word of genreCards[genre].words.split(' ')) {
    genresByWord.set(word, [...(genresByWord.get(word) ?? []), genre])
  }
}

/** Scenes for words that say nothing about one; all of them look well in any colour. */
const openGenres = ['silk', 'mountains', 'sea', 'still-life', 'space', 'botanical', 'architecture'] as const

/** What the scene is chosen from. */
export interface GenreQuestion {
  readonly words: readonly string[]
  readonly figure: FigureName | null
  readonly taste: Random
}

/** The scene most words lead to; the earlier word breaks a tie, and a figure's home comes before nothing at all. */
export function chooseGenre({ words, figure, taste }: GenreQuestion): Genre {
  const named = leadingGenre(words.filter((word) => !isStyleWord(word)))
  const open = taste.pick(openGenres)
  return named ?? (figure === null ? (leadingGenre(words) ?? open) : homeOf(figure))
}

function leadingGenre(words: readonly string[]): Genre | undefined {
  const votes = new Map<Genre, number>()
  words.forEach((word, place) => {
    for (const genre of genresByWord.get(word) ?? []) {
      votes.set(genre, (votes.get(genre) ?? 0) + 1 + 0.6 / (place + 1))
    }
  })
  const [winner] = [...votes].toSorted((one, other) => other[1] - one[1])
  return winner?.[0]
}
