/** A picture of the public pages: really made, by the offline studio, from the words beside it. */
export interface ShowcasePicture {
  /** File below `public/showcase`. */
  file: string
  prompt: string
  /** Pixels. */
  width: number
  /** Pixels. */
  height: number
}

const peak: ShowcasePicture = {
  file: 'peak.webp',
  prompt: 'Snowy alpine peak at dusk, pines, a lake',
  width: 464,
  height: 864,
}

/** Stands beside the forms of the account. */
export const doorPicture: ShowcasePicture = {
  file: 'night.webp',
  prompt: 'Aurora, one mountain and its reflection, stars',
  width: 1040,
  height: 1248,
}

/** The landing page's wall in reading order, each with its place in a grid of two, four or six columns. */
export const wallPictures: readonly { picture: ShowcasePicture; place: string }[] = [
  {
    picture: {
      file: 'aurora.webp',
      prompt: 'Aurora over a mountain lake, first snow, stars',
      width: 1200,
      height: 720,
    },
    place: 'col-span-2 row-span-2 sm:col-span-3',
  },
  { picture: peak, place: 'row-span-2' },
  {
    picture: {
      file: 'sea.webp',
      prompt: 'Low sun over a quiet sea, long golden waves',
      width: 832,
      height: 368,
    },
    place: 'col-span-2',
  },
  {
    picture: { file: 'peony.webp', prompt: 'Peony in full bloom against black', width: 448, height: 400 },
    place: '',
  },
  {
    picture: { file: 'silk.webp', prompt: 'Abstract silk waves, violet and rose', width: 448, height: 400 },
    place: '',
  },
  {
    picture: {
      file: 'street.webp',
      prompt: 'Rain on an empty street at night, neon reflections',
      width: 464,
      height: 864,
    },
    place: 'row-span-2',
  },
  {
    picture: {
      file: 'reef.webp',
      prompt: 'Jellyfish above a coral reef, rays of light',
      width: 880,
      height: 800,
    },
    place: 'col-span-2 row-span-2',
  },
  {
    picture: {
      file: 'dunes.webp',
      prompt: 'Desert dunes at night under a violet sky',
      width: 832,
      height: 368,
    },
    place: 'sm:col-span-2',
  },
  {
    picture: {
      file: 'arcade.webp',
      prompt: 'Long arcade of pale stone, late light, architecture',
      width: 464,
      height: 864,
    },
    place: 'row-span-2 max-sm:hidden',
  },
  {
    picture: { file: 'planet.webp', prompt: 'Ringed planet before a nebula', width: 832, height: 368 },
    place: 'sm:col-span-2',
  },
]

/** The picture whose record the landing page shows, with what it was made from. */
export const recordPicture = {
  ...peak,
  made: { model: 'flux/dev', seed: '8', size: '464 × 864', studio: 'offline' },
}
