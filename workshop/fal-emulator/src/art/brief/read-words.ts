/** The prompt's words, lower case, each simple plural followed by its singular ("two cats" → "two", "cats", "cat"). */
export function readWords(prompt: string): readonly string[] {
  const found = prompt.toLowerCase().match(/\p{L}+|3d/gu) ?? []
  return found.flatMap((word) => {
    if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return [word]
    return [word, word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1)]
  })
}
