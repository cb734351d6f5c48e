/** Techniques that a prompt can ask for. */
const styleNames = [
  'plain',
  'photo',
  'watercolor',
  'oil',
  'anime',
  'ink',
  'sketch',
  'glass',
  'pixel',
  'vintage',
] as const

/** A technique by name. */
export type Style = (typeof styleNames)[number]

const wordsOf: Readonly<Record<Style, string>> = {
  plain: '',
  photo:
    'photo photograph photography photorealistic realistic dslr bokeh macro 35mm 50mm 85mm kodak leica portra',
  watercolor: 'watercolor watercolour aquarelle gouache wash watercolors',
  oil: 'oil painting painterly impressionist impressionism impasto monet gogh brush brushstrokes canvas acrylic painted',
  anime: 'anime manga ghibli cartoon cel illustration flat vector poster comic lofi',
  ink: 'ink sumi calligraphy brushpen monochromatic zen',
  sketch: 'sketch pencil drawing engraving etching lineart charcoal graphite crosshatch woodcut',
  glass: 'mosaic stained lowpoly poly polygon polygonal cubist cubism geometric',
  pixel: 'pixel 8bit pixelart voxel',
  vintage: 'vintage retro sepia nostalgic polaroid analog daguerreotype film',
}

const styleWords = new Set(Object.values(wordsOf).flatMap((words) => words.split(' ')))

/** Whether a word speaks of technique, and so says nothing about what is in the picture. */
export function isStyleWord(word: string): boolean {
  return styleWords.has(word) || word === 'art' || word === 'style' || word === 'artwork'
}

/** The technique that the words ask for; the first that names one decides. */
export function chooseStyle(words: readonly string[]): Style {
  for (const word of words) {
    const style = styleNames.find((name) => wordsOf[name].split(' ').includes(word))
    if (style !== undefined) return style
  }
  return 'plain'
}
