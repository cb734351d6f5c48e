import type { ImageView } from '@atelier/contract'

/** What a screen reader says instead of a picture: the words it was made from. */
export function altOf({ prompt, kind }: Pick<ImageView, 'prompt' | 'kind'>): string {
  if (prompt !== '') return prompt
  return kind === 'video' ? 'Video without a prompt' : 'Image without a prompt'
}
