import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { composePicture } from './compose-picture.ts'
import type { PictureRequest } from './picture-request.ts'

const usual: PictureRequest = {
  endpoint: 'fal-ai/flux/dev',
  prompt: 'a mountain lake at dawn',
  seed: 7,
  width: 256,
  height: 192,
  format: 'jpeg',
}

const compose = (change: Partial<PictureRequest> = {}): Promise<Buffer> =>
  composePicture({ ...usual, ...change })

/** Mean difference of two pictures' pixels, 0 to 255. */
async function difference(one: Buffer, other: Buffer): Promise<number> {
  const [first, second] = await Promise.all([one, other].map((picture) => sharp(picture).raw().toBuffer()))
  if (first === undefined || second === undefined || first.length !== second.length) return 255
  return first.reduce((sum, value, at) => sum + Math.abs(value - (second[at] ?? 0)), 0) / first.length
}

async function meanColour(picture: Buffer): Promise<{ red: number; green: number; blue: number }> {
  const { channels } = await sharp(picture).stats()
  const [red = 0, green = 0, blue = 0] = channels.map(({ mean }) => mean)
  return { red, green, blue }
}

describe('composePicture', () => {
  it('gives equal bytes for equal requests', async () => {
    const [one, other] = await Promise.all([compose(), compose()])
    expect(one.equals(other)).toBe(true)
  })

  it.each([
    ['jpeg', 256, 192],
    ['png', 131, 257],
    ['jpeg', 1, 1],
    ['jpeg', 640, 64],
  ] as const)('answers a %s of exactly %i by %i pixels', async (format, width, height) => {
    const { format: found, ...size } = await sharp(await compose({ format, width, height })).metadata()
    expect(found).toBe(format)
    expect(size).toMatchObject({ width, height })
  })

  it('enlarges what is bigger than it paints to exactly the asked size', async () => {
    const { width, height } = await sharp(await compose({ width: 1601, height: 901 })).metadata()
    expect([width, height]).toEqual([1601, 901])
  })

  it('composes anew for another seed, prompt and endpoint', async () => {
    const first = await compose()
    const others = await Promise.all([
      compose({ seed: 8 }),
      compose({ prompt: 'a vase of roses' }),
      compose({ endpoint: 'fal-ai/fast-sdxl' }),
    ])
    for (const other of others) expect(await difference(first, other)).toBeGreaterThan(8)
  })

  it.each(['abstract silk', 'a flower', 'mountains', 'a forest'])(
    'draws its palette from the words: crimson %s is redder than teal',
    async (subject) => {
      const [crimson, teal] = await Promise.all(
        ['crimson', 'teal'].map(async (colour) =>
          meanColour(await compose({ prompt: `${colour} ${subject}` })),
        ),
      )
      const redness = (colour: typeof crimson): number =>
        colour === undefined ? 0 : colour.red / (colour.green + colour.blue + 1)
      expect(redness(crimson)).toBeGreaterThan(redness(teal) * 1.3)
    },
  )

  it('says in EXIF and XMP of both formats that the picture is simulated', async () => {
    for (const format of ['jpeg', 'png'] as const) {
      const { exif, xmp } = await sharp(await compose({ format, prompt: 'tea' })).metadata()
      expect(exif?.toString('latin1')).toContain('simulated by the Atelier fal emulator')
      expect(exif?.toString('latin1')).toContain('fal-ai/flux/dev')
      expect(xmp?.toString('utf8')).toContain('simulated by the Atelier fal emulator')
    }
  })

  it('survives an empty prompt, a very long one, and letters of other scripts', async () => {
    const prompts = ['', 'ø'.repeat(20_000), '山と海の夜明け', '<svg onload="x">&amp;"]]>']
    const pictures = await Promise.all(prompts.map((prompt) => compose({ prompt, width: 64, height: 64 })))
    for (const picture of pictures) expect((await sharp(picture).metadata()).width).toBe(64)
  })
})

describe('scenes', () => {
  const prompts = [
    'alpine peaks in snow',
    'storm over the sea',
    'city skyline at dusk',
    'neon street in the rain',
    'misty forest',
    'desert dunes',
    'portrait of a woman',
    'an astronaut portrait',
    'still life with a glass bottle',
    'a lotus flower',
    'a planet and a nebula',
    'abstract silk',
    'arches in the sun',
    'jellyfish underwater',
    'a cat under the moon',
    'sailboat at sunset',
    'butterfly',
    'a whale',
    'watercolor hills',
    'oil painting of a harbour',
    'anime city',
    'ink mountains',
    'pencil sketch of a fox',
    'stained glass rose',
    'low poly deer',
    'pixel art castle',
    'vintage sea',
  ]

  it.each(prompts)('never leaves the picture flat: %s', async (prompt) => {
    const { channels, entropy } = await sharp(await compose({ prompt, width: 144, height: 108 })).stats()
    const spread = Math.max(...channels.map(({ stdev }) => stdev))
    expect(spread).toBeGreaterThan(12)
    expect(entropy).toBeGreaterThan(4)
  })
})

describe('the picture pool', () => {
  it('keeps the caller’s event loop free while it paints', async () => {
    const before = performance.eventLoopUtilization()
    await Promise.all([1, 2].map((seed) => compose({ seed, width: 480, height: 360 })))
    expect(performance.eventLoopUtilization(before).utilization).toBeLessThan(0.4)
  })
})
