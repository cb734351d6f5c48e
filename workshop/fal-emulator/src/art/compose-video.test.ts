import { spawnSync } from 'node:child_process'
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { composePicture } from './compose-picture.ts'
import { composeVideo } from './compose-video.ts'

const Probe = z.object({
  streams: z.array(
    z.object({
      codec_name: z.string(),
      pix_fmt: z.string(),
      width: z.number(),
      height: z.number(),
      r_frame_rate: z.string(),
      nb_read_frames: z.coerce.number(),
    }),
  ),
  format: z.object({ tags: z.record(z.string(), z.string()) }),
})

let folder: string
let image: Buffer

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'film-test-'))
  image = await composePicture({
    endpoint: 'e',
    prompt: 'sea',
    seed: 1,
    width: 320,
    height: 240,
    format: 'png',
  })
})

afterAll(() => rm(folder, { recursive: true, force: true }))

async function probe(film: Buffer): Promise<z.infer<typeof Probe>> {
  const path = join(folder, 'probed.mp4')
  await writeFile(path, film)
  const wishes = ['-v', 'error', '-count_frames', '-show_streams', '-show_format', '-of', 'json', path]
  return Probe.parse(JSON.parse(spawnSync('ffprobe', wishes, { encoding: 'utf8' }).stdout))
}

async function frameOf(film: Buffer, second: number): Promise<Buffer> {
  const path = join(folder, 'framed.mp4')
  await writeFile(path, film)
  const wishes = [
    '-v',
    'error',
    '-ss',
    String(second),
    '-i',
    path,
    '-frames:v',
    '1',
    '-f',
    'image2pipe',
    '-c:v',
    'png',
    '-',
  ]
  return spawnSync('ffmpeg', wishes, { maxBuffer: 1e8 }).stdout
}

const usual = { prompt: 'slow', seed: 3, frames: 17, framesPerSecond: 16, width: 321, height: 181 }

describe('composeVideo', () => {
  it('answers H.264 in yuv420p with the exact frames and rate and an even size', async () => {
    const { streams } = await probe(await composeVideo({ ...usual, image }))
    expect(streams).toEqual([
      expect.objectContaining({
        codec_name: 'h264',
        pix_fmt: 'yuv420p',
        width: 320,
        height: 180,
        r_frame_rate: '16/1',
        nb_read_frames: 17,
      }),
    ])
  })

  it('says in its comment tag that it is simulated, and carries its index first', async () => {
    const film = await composeVideo({ ...usual, image, frames: 5 })
    const { format } = await probe(film)
    expect(format.tags['comment']).toBe('simulated by the Atelier fal emulator')
    expect(film.indexOf('moov')).toBeLessThan(film.indexOf('mdat'))
  })

  it('moves: the first and the last frame differ, and both resemble the picture', async () => {
    const film = await composeVideo({ ...usual, image, frames: 33 })
    const frames = await Promise.all([0, 1.9].map((second) => frameOf(film, second)))
    const means = await Promise.all(
      [image, ...frames].map(async (frame) => (await sharp(frame).stats()).channels[2]?.mean ?? 0),
    )
    const [pixels, later] = await Promise.all(
      frames.map((frame) => sharp(frame).removeAlpha().raw().toBuffer()),
    )
    const moved = pixels?.reduce((sum, value, at) => sum + Math.abs(value - (later?.[at] ?? 0)), 0) ?? 0
    expect(moved / (pixels?.length ?? 1)).toBeGreaterThan(1.5)
    for (const mean of means.slice(1)) expect(Math.abs(mean - (means[0] ?? 0))).toBeLessThan(45)
  })

  it('leaves no temporary file behind, not even for a picture that it can’t read', async () => {
    const place = await mkdtemp(join(folder, 'place-'))
    vi.stubEnv('TMPDIR', place)
    await composeVideo({ ...usual, image, frames: 2 })
    await expect(composeVideo({ ...usual, image: Buffer.from('no picture') })).rejects.toThrow()
    expect(await readdir(place)).toEqual([])
    vi.unstubAllEnvs()
  })
})
