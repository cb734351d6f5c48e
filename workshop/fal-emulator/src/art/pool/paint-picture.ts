import { readBrief } from '../brief/read-brief.ts'
import { createCanvas } from '../canvas/canvas.ts'
import { bloom } from '../finish/bloom.ts'
import { encodePicture } from '../finish/encode-picture.ts'
import { focus } from '../finish/focus.ts'
import type { PictureRequest } from '../picture-request.ts'
import { paintScene } from '../scenes/paint-scene.ts'

/** Light is worked out for at most this many pixels; the print is enlarged from there. */
const PAINTED_PIXELS = 1_050_000

/** The whole picture on this thread: read, paint, bloom, develop, encode. */
export async function paintPicture(request: PictureRequest): Promise<Buffer> {
  const brief = readBrief(request)
  const scale = Math.min(1, Math.sqrt(PAINTED_PIXELS / (request.width * request.height)))
  const canvas = createCanvas(
    Math.max(1, Math.round(request.width * scale)),
    Math.max(1, Math.round(request.height * scale)),
  )
  await paintScene(canvas, brief)
  focus(canvas, brief)
  bloom(canvas, brief.hand)
  return encodePicture(canvas, brief, request)
}
