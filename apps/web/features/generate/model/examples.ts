/** Prompts to begin with, each beside a picture that the offline studio made from it. */
export const examples: readonly { readonly file: string; readonly prompt: string }[] = [
  { file: 'aurora.webp', prompt: 'Aurora over a mountain lake, first snow, stars' },
  { file: 'street.webp', prompt: 'Rain on an empty street at night, neon reflections' },
  { file: 'peony.webp', prompt: 'Peony in full bloom against black' },
  { file: 'dunes.webp', prompt: 'Desert dunes at night under a violet sky' },
  { file: 'arcade.webp', prompt: 'Long arcade of pale stone, late light, architecture' },
  { file: 'planet.webp', prompt: 'Ringed planet before a nebula' },
]
