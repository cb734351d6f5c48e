import sharp from 'sharp'
import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { hashText } from '../noise/hash-text.ts'
import type { PictureRequest } from '../picture-request.ts'
import { applyStyle } from '../textures/apply-style.ts'
import type { Print } from '../textures/print.ts'
import { develop } from './develop.ts'
import { grain } from './grain.ts'
import { simulatedExif, simulatedXmp } from './mark.ts'

/** Techniques with a surface of their own; film grain or sharpening on top would give them away. */
const surfaced = new Set(['watercolor', 'oil', 'ink', 'sketch', 'pixel'])

/** Develops the painted light, brings it to the asked size, adds grain there, and writes the marked file. */
export async function encodePicture(
  canvas: Canvas,
  brief: PictureBrief,
  request: PictureRequest,
): Promise<Buffer> {
  const { width, height } = request
  const isSurfaced = surfaced.has(brief.style)
  const print = applyStyle(
    { width: canvas.width, height: canvas.height, pixels: develop(canvas, brief.hand) },
    brief,
  )
  const pixels = await enlarge(print, {
    width,
    height,
    crispness: isSurfaced ? 0.1 : brief.hand.crispness,
    isBlocky: brief.style === 'pixel',
  })
  if (!isSurfaced)
    grain(pixels, brief.style === 'vintage' ? 5 : brief.hand.grain, hashText(request.prompt) ^ request.seed)
  const picture = sharp(pixels, { raw: { width, height, channels: 3 } })
    .withExif(simulatedExif(request.endpoint))
    .withXmp(simulatedXmp(request.endpoint))
  if (request.format === 'png') return picture.png({ compressionLevel: 6 }).toBuffer()
  return picture.jpeg({ quality: 89, chromaSubsampling: '4:2:0', mozjpeg: false }).toBuffer()
}

interface Paper {
  readonly width: number
  readonly height: number
  readonly crispness: number
  readonly isBlocky: boolean
}

async function enlarge(print: Print, paper: Paper): Promise<Uint8Array> {
  const { width, height } = print
  const isSame = width === paper.width && height === paper.height
  if (isSame && paper.crispness < 0.2) return print.pixels
  const raw = sharp(print.pixels, { raw: { width, height, channels: 3 } })
  const sized = isSame
    ? raw
    : raw.resize(paper.width, paper.height, { fit: 'fill', kernel: paper.isBlocky ? 'nearest' : 'lanczos3' })
  const crisp = paper.isBlocky
    ? sized
    : sized.sharpen({ sigma: 0.8, m1: paper.crispness * 0.8, m2: paper.crispness * 1.8 })
  const { data } = await crisp.raw().toBuffer({ resolveWithObject: true })
  return data
}
