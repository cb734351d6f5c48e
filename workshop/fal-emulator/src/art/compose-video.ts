import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { simulatedBy } from './finish/mark.ts'
import { hashText } from './noise/hash-text.ts'
import { createRandom, type Random } from './noise/random.ts'
import type { VideoRequest } from './video-request.ts'
import { cameraMove } from './video/camera-move.ts'
import { lightSweep, motes, type Size } from './video/light-layers.ts'
import { runFfmpeg } from './video/run-ffmpeg.ts'

/** The picture is moved at this many times the film's size and then reduced, which keeps edges clean. */
const OVERSIZE = 1.2

/**
 * A playing MP4 (H.264, yuv420p, index first) of a picture: a slow camera move chosen by prompt and seed,
 * a sweep of light and drifting motes. Exact frames and rate; sizes even. Tagged as simulated in `comment`.
 * Rejects when the picture can't be read, or when ffmpeg fails or needs more than 90 seconds.
 */
export async function composeVideo(request: VideoRequest): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'atelier-film-'))
  try {
    const size = { width: even(request.width), height: even(request.height) }
    const random = createRandom(hashText(`${request.prompt}\n${request.seed}`))
    // The plate first and alone: if the picture can't be read, nothing may still be writing when the folder goes.
    await writePlate(request.image, size, join(folder, 'plate.png'))
    await writeFile(join(folder, 'sweep.png'), await lightSweep(random.fork(), size))
    await writeFile(join(folder, 'motes.png'), await motes(random.fork(), size))
    await runFfmpeg(filmParameters(request, size, { folder, random }))
    return await readFile(join(folder, 'film.mp4'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function even(pixels: number): number {
  return Math.max(2, Math.floor(pixels / 2) * 2)
}

async function writePlate(image: Buffer, { width, height }: Size, path: string): Promise<void> {
  await sharp(image)
    .rotate()
    .flatten({ background: '#000000' })
    .resize(even(width * OVERSIZE), even(height * OVERSIZE), { fit: 'cover' })
    .toColourspace('srgb')
    .png({ compressionLevel: 1 })
    .toFile(path)
}

interface Studio {
  readonly folder: string
  readonly random: Random
}

function filmParameters(request: VideoRequest, size: Size, { folder, random }: Studio): readonly string[] {
  const rate = String(request.framesPerSecond)
  const sources = ['plate.png', 'sweep.png', 'motes.png'].flatMap((name) => [
    '-framerate',
    rate,
    '-i',
    join(folder, name),
  ])
  const encoding =
    '-c:v libx264 -preset veryfast -crf 20 -profile:v high -pix_fmt yuv420p -colorspace bt709 -color_primaries bt709 -color_trc bt709 -color_range tv'
  const container = '-map_metadata -1 -fflags +bitexact -flags:v +bitexact -movflags +faststart -an'
  return [
    ...sources,
    '-filter_complex',
    filters(request, size, random),
    '-map',
    '[film]',
    '-frames:v',
    String(request.frames),
    '-r',
    rate,
    ...encoding.split(' '),
    ...container.split(' '),
    '-metadata',
    `comment=${simulatedBy}`,
    join(folder, 'film.mp4'),
  ]
}

function filters({ frames }: VideoRequest, { width, height }: Size, random: Random): string {
  const length = Math.max(1, frames - 1)
  const sweepFrom = random.chance(0.5) ? -0.95 : 1.05
  const drift = random.between(0.1, 0.22)
  // Each picture is read and converted once; the plate is repeated after that, the layers by `overlay` itself.
  const plate = `scale=out_color_matrix=bt709:out_range=tv,format=yuv420p,loop=loop=${frames}:size=1:start=0,setpts=N/FRAME_RATE/TB`
  const sweepX = `W*(${sweepFrom}+${-2 * sweepFrom + 0.1}*n/${length})`
  const motesX = `-W*${drift.toFixed(3)}*n/${length}`
  return [
    `[0]${plate},${cameraMove(random, frames)},scale=${width}:${height}:flags=bicubic,setsar=1[moved]`,
    `[moved][1]overlay=x='${sweepX}':y=0:eval=frame:eof_action=repeat[lit]`,
    `[lit][2]overlay=x='${motesX}':y='-H*(0.2-0.18*n/${length})':eval=frame:eof_action=repeat,format=yuv420p[film]`,
  ].join(';')
}
