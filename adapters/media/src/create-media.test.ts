import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { thumbHashToRGBA } from 'thumbhash'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { createMedia } from './create-media.ts'

const place = mkdtempSync(join(tmpdir(), 'media-'))
const folder = join(place, 'previews')
const media = createMedia({ folder, timeoutSeconds: 20 })

beforeEach(() => {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
})
afterAll(async () => {
  await media.close()
  rmSync(place, { recursive: true })
})

const linux = process.platform === 'linux'
const film = join(place, 'film.mp4')
const make = (...parameters: readonly string[]) =>
  execFileSync('ffmpeg', [
    '-y',
    '-loglevel',
    'error',
    '-f',
    'lavfi',
    '-i',
    'testsrc2=size=640x360:rate=16:duration=2',
    ...parameters,
  ])

/** Noise, so that a picture that is cut off has really lost something. */
function picture(width: number, height: number) {
  const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const
  return sharp({ create: { width, height, channels: 3, background: '#888', noise } })
}

function put(name: string, bytes: Uint8Array | string): string {
  const path = join(place, name)
  writeFileSync(path, bytes)
  return path
}

async function opened(path: string) {
  const facts = await media.inspect(path)
  if (!facts.ok) throw new Error(facts.failure.reason)
  return facts.value
}

async function refusal(path: string, by = media) {
  const facts = await by.inspect(path)
  expect(facts).toMatchObject({ ok: false, failure: { code: 'media/unreadable' } })
  // Nothing is left of what could not be opened to its end.
  expect(readdirSync(folder)).toEqual([])
  return facts.ok ? '' : facts.failure.reason
}

describe('a picture', () => {
  it.each([
    ['image/jpeg', () => picture(1600, 900).jpeg().toBuffer()],
    ['image/png', () => picture(1600, 900).png().toBuffer()],
    ['image/webp', () => picture(1600, 900).webp().toBuffer()],
  ] as const)('of type %s is opened by its bytes, whatever its name', async (contentType, make) => {
    const facts = await opened(put('no-name', await make()))
    expect(facts).toMatchObject({ kind: 'image', contentType, width: 1600, height: 900, duration: null })
    expect(facts.previews.map(({ width, height }) => [width, height])).toEqual([
      [320, 180],
      [1024, 576],
    ])
  })

  it('has previews that are WebP files of the size they say', async () => {
    const { previews } = await opened(put('a', await picture(900, 1600).png().toBuffer()))
    const found = await Promise.all(previews.map(({ path }) => sharp(path).metadata()))
    expect(found).toMatchObject([
      { format: 'webp', width: 180, height: 320 },
      { format: 'webp', width: 576, height: 1024 },
    ])
  })

  it.each([
    [200, 100, [[200, 100]]],
    [320, 320, [[320, 320]]],
    [
      640,
      400,
      [
        [320, 200],
        [640, 400],
      ],
    ],
    [
      1024,
      512,
      [
        [320, 160],
        [1024, 512],
      ],
    ],
  ])('of %i × %i pixels is never enlarged', async (width, height, sizes) => {
    const { previews } = await opened(put('a', await picture(width, height).png().toBuffer()))
    expect(previews.map((preview) => [preview.width, preview.height])).toEqual(sizes)
  })

  it('is as large as it is seen, when a camera turned it', async () => {
    const turned = await picture(800, 400).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const facts = await opened(put('a', turned))
    expect(facts).toMatchObject({ width: 400, height: 800 })
    expect(facts.previews.at(-1)).toMatchObject({ width: 400, height: 800 })
  })

  it('has a thumbhash of its colours', async () => {
    const red = sharp({
      create: { width: 300, height: 200, channels: 4, background: { r: 200, g: 20, b: 20, alpha: 1 } },
    })
    const { thumbhash } = await opened(put('a', await red.png().toBuffer()))
    const blur = thumbHashToRGBA(Buffer.from(thumbhash, 'base64'))
    expect(blur.w).toBeGreaterThan(blur.h)
    expect(blur.rgba[0]).toBeGreaterThan(150)
    expect(blur.rgba[1]).toBeLessThan(80)
  })

  it('in grey or with sixteen bits is a picture like any other', async () => {
    const grey = await picture(400, 300).greyscale().png().toBuffer()
    const deep = await picture(400, 300).toColourspace('rgb16').png().toBuffer()
    await opened(put('grey', grey))
    expect(await opened(put('deep', deep))).toMatchObject({ width: 400, height: 300 })
  })
})

describe('what is refused', () => {
  it.each([
    [
      'SVG',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><rect width="9" height="9"/></svg>',
    ],
    ['SVG with a heading', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['HTML', '<!doctype html><title>Error</title><h1>Something went wrong</h1>'],
    ['nothing', ''],
    ['text', 'a picture of a fox'],
  ])('%s, even under the name of a picture', async (_, text) => {
    expect(await refusal(put('picture.png', text))).toContain('The file is')
  })

  it.each([
    ['GIF', () => picture(64, 64).gif().toBuffer()],
    ['AVIF', () => picture(64, 64).avif().toBuffer()],
    ['TIFF', () => picture(64, 64).tiff().toBuffer()],
  ])('%s', async (_, make) => {
    expect(await refusal(put('a', await make()))).toContain('The file is image/')
  })

  it.each([
    ['JPEG', () => picture(800, 600).jpeg().toBuffer()],
    ['PNG', () => picture(800, 600).png().toBuffer()],
    ['WebP', () => picture(800, 600).webp().toBuffer()],
  ])('a %s that is cut off', async (_, make) => {
    const whole = await make()
    expect(await refusal(put('a', whole.subarray(0, Math.floor(whole.length / 2))))).not.toBe('')
  })

  it('a picture of more pixels than fifty million, however small its file', async () => {
    const bomb = await sharp({ create: { width: 10_000, height: 6000, channels: 3, background: '#000' } })
      .png()
      .toBuffer()
    expect(bomb.length).toBeLessThan(400_000)
    expect(await refusal(put('a', bomb))).toContain('pixel limit')
  })

  it('a file that is not there', async () => {
    expect(await refusal(join(place, 'nowhere'))).toContain('ENOENT')
  })
})

describe('a video', () => {
  it('has a length, a size and a poster', async () => {
    make('-pix_fmt', 'yuv420p', film)
    const facts = await opened(film)
    expect(facts).toMatchObject({ kind: 'video', contentType: 'video/mp4', width: 640, height: 360 })
    expect(facts.duration).toBeCloseTo(2, 1)
    expect(facts.previews.map(({ width, height }) => [width, height])).toEqual([
      [320, 180],
      [640, 360],
    ])
    expect(existsSync(facts.previews[0]?.path ?? '')).toBe(true)
  })

  it('that is cut off, or has no picture, or is of another kind is refused', async () => {
    make('-pix_fmt', 'yuv420p', film)
    const whole = readFileSync(film)
    await refusal(put('cut.mp4', whole.subarray(0, whole.length / 2)))
    const sound = join(place, 'sound.mp4')
    execFileSync('ffmpeg', [
      '-y',
      '-loglevel',
      'error',
      '-f',
      'lavfi',
      '-i',
      'sine=duration=1',
      '-f',
      'mp4',
      sound,
    ])
    await refusal(sound)
    const webm = join(place, 'film.webm')
    make('-c:v', 'libvpx', webm)
    expect(await refusal(webm)).toContain('video/webm')
    const quicktime = join(place, 'film.mov')
    make('-pix_fmt', 'yuv420p', quicktime)
    expect(await refusal(quicktime)).toContain('video/quicktime')
  })
})

describe('the decoders', () => {
  it('open many files at once, each answered with its own', async () => {
    const sizes = [100, 200, 300, 400, 500, 600]
    const paths = await Promise.all(
      sizes.map(async (size) => put(`${size}`, await picture(size, 50).png().toBuffer())),
    )
    const facts = await Promise.all(paths.map(opened))
    expect(facts.map(({ width }) => width)).toEqual(sizes)
  })

  it.runIf(linux)('are killed with all that they started when they take too long', async () => {
    const bin = join(place, 'bin')
    mkdirSync(bin)
    writeFileSync(join(bin, 'ffmpeg'), `#!/bin/sh\necho $$ >> ${place}/pids\nexec /bin/sleep 600\n`, {
      mode: 0o755,
    })
    const impatient = createMedia({ folder, timeoutSeconds: 0.5, decoders: 1, searchPath: bin })
    make('-pix_fmt', 'yuv420p', film)
    expect(await refusal(film, impatient)).toContain('brought the decoder down')
    const pids = readFileSync(join(place, 'pids'), 'utf8').trim().split('\n').map(Number)
    expect(pids).toHaveLength(2)
    for (const pid of pids) await expect.poll(() => isAlive(pid)).toBe(false)
    await impatient.close()
  })

  it.runIf(linux)('that stop answering are replaced, and the file is tried once more', async () => {
    const patient = createMedia({ folder, timeoutSeconds: 1, decoders: 1 })
    const path = put('a', await picture(50, 50).png().toBuffer())
    await patient.inspect(path)
    for (const { pid } of decoders()) process.kill(pid, 'SIGSTOP')
    expect(await patient.inspect(path)).toMatchObject({ ok: true })
    await patient.close()
  })

  it.runIf(linux)('have nothing of our environment, and make way when they have grown', async () => {
    const strict = createMedia({ folder, timeoutSeconds: 20, decoders: 1, mostMemory: 1 })
    const path = put('a', await picture(50, 50).png().toBuffer())
    await media.close()
    const [first] = decoders()
    await strict.inspect(path)
    const [second] = decoders()
    expect(first?.environment.filter((variable) => !variable.startsWith('NODE_CHANNEL_'))).toEqual([])
    expect(second?.pid).toBeGreaterThan(0)
    expect(second?.pid).not.toBe(first?.pid)
    await strict.close()
    expect(decoders()).toEqual([])
  })

  it('answer nobody once they are closed', async () => {
    await media.close()
    expect(await refusal(put('a', await picture(50, 50).png().toBuffer()))).toContain('closed')
  })
})

/** A process that was killed may stay in the list until somebody asks how it ended. */
function isAlive(pid: number): boolean {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ')
  } catch {
    return false
  }
}

/** The decoding processes of this one. */
function decoders(): { pid: number; environment: string[] }[] {
  return readdirSync('/proc')
    .filter((pid) => /^\d+$/.test(pid))
    .flatMap((pid) => {
      try {
        const [, parent] = /\) \S (\d+)/.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? []
        const isDecoder = readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes('decoder/main.ts')
        const environment = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').filter(Boolean)
        return isDecoder && parent === String(process.pid) ? [{ pid: Number(pid), environment }] : []
      } catch {
        return []
      }
    })
}
