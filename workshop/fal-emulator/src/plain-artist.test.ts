import sharp from 'sharp'
import { expect, it } from 'vitest'
import { plainArtist } from './plain-artist.ts'

it.each(['jpeg', 'png'] as const)(
  'fills a %s that decodes, and makes every picture another file',
  async (format) => {
    const request = { endpoint: 'fal-ai/flux/dev', prompt: 'a füx', width: 64, height: 32, format }
    const one = await plainArtist.composePicture({ ...request, seed: 1 })
    const other = await plainArtist.composePicture({ ...request, seed: 2 })
    const decoded = await sharp(one, { failOn: 'warning' }).toBuffer({ resolveWithObject: true })
    expect(decoded.info).toMatchObject({ format, width: 64, height: 32 })
    expect(one.equals(other)).toBe(false)
  },
)
