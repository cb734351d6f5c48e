import { boxBlur, type Sheet } from '../canvas/box-blur.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask, type Box, type Mask } from '../canvas/mask.ts'
import type { Rgb } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import type { Setting } from './setting.ts'
import { silhouettes, type SilhouetteName, type Silhouette } from './silhouettes.ts'

/** Where a figure stands, and how it is coloured. */
export interface Placing {
  readonly name: SilhouetteName
  /** Scene place of the middle of its feet. */
  readonly x: number
  readonly y: number
  /** Height in scene units. */
  readonly height: number
  readonly flip: boolean
  /** Its own colour, in shade. */
  readonly body: Rgb
  /** 0 at hand, 1 lost in the air. */
  readonly far: number
  /** Shines in its eyes, for those that look at us. */
  readonly eye?: Rgb
}

/** SVG of a placed figure. */
function figureShapes({ name, x, y, height, flip }: Placing): string {
  const { tall, shapes } = silhouettes[name]
  const scale = height / tall
  const turn = flip ? -1 : 1
  return `<g transform="translate(${(x - 50 * scale * turn).toFixed(5)} ${(y - height).toFixed(5)}) scale(${(scale * turn).toFixed(6)} ${scale.toFixed(6)})">${shapes}</g>`
}

function figureBox({ name, x, y, height }: Placing): Box {
  const half = (height / silhouettes[name].tall) * 62
  return { left: x - half, right: x + half, top: y - height * 1.12, bottom: y + height * 0.12 }
}

/** A dark figure with light along the side that faces the light, dissolving a little into the air. */
export async function paintFigure(canvas: Canvas, setting: Setting, placing: Placing): Promise<void> {
  const mask = await drawMask(canvas, figureShapes(placing), figureBox(placing))
  const relief = softRelief(canvas, mask, placing.height)
  const { body, far } = placing
  paintMask(canvas, mask, (x, y, out) => {
    const towardsX = setting.lightX - x
    const towardsY = setting.lightY - y
    const distance = Math.sqrt(towardsX * towardsX + towardsY * towardsY) + 0.001
    relief(x, y)
    const facing = -(slope.x * towardsX + slope.y * towardsY) / distance
    const rim = clamp(facing * 1.25 - 0.12, 0, 1) ** 1.6
    const round = clamp(0.5 + facing * 0.9 - slope.y * 0.4, 0, 1)
    for (let part = 0; part < 3; part += 1) {
      const own = (body[part] ?? 0) * (0.45 + round * 0.75) + (setting.light[part] ?? 0) * rim * 0.6
      out[part] = own * (1 - far) + (setting.haze[part] ?? 0) * far
    }
    return 0.15
  })
  await paintEyes(canvas, placing)
}

const slope = { x: 0, y: 0 }

/** How a cut-out would curve if it were stuffed: the slope of its blurred outline. */
function softRelief(canvas: Canvas, mask: Mask, height: number): (x: number, y: number) => void {
  const shrink = 2
  const width = Math.ceil(mask.width / shrink)
  const rows = Math.ceil(mask.height / shrink)
  const sheet: Sheet = { width, height: rows, channels: 1, values: new Float32Array(width * rows) }
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < width; column += 1) {
      sheet.values[row * width + column] =
        (mask.cover[
          Math.min(mask.height - 1, row * shrink) * mask.width + Math.min(mask.width - 1, column * shrink)
        ] ?? 0) / 255
    }
  }
  const radius = Math.max(1, (height * 0.02) / canvas.pixel / shrink)
  boxBlur(sheet, radius)
  const gain = radius * 2.6
  const at = (column: number, row: number): number => sheet.values[row * width + column] ?? 0
  return (x, y) => {
    const column = clamp(
      Math.round(((x + canvas.halfWidth) / canvas.pixel - mask.left) / shrink - 0.5),
      1,
      width - 2,
    )
    const row = clamp(
      Math.round(((y + canvas.halfHeight) / canvas.pixel - mask.top) / shrink - 0.5),
      1,
      rows - 2,
    )
    slope.x = ((at(column + 1, row) - at(column - 1, row)) / 2) * gain
    slope.y = ((at(column, row + 1) - at(column, row - 1)) / 2) * gain
  }
}

async function paintEyes(canvas: Canvas, { name, x, y, height, flip, eye, far }: Placing): Promise<void> {
  const { eyes, tall }: Silhouette = silhouettes[name]
  if (eyes === undefined || eye === undefined || height < 0.06) return
  const scale = height / tall
  // Seen from the side an eye is a point; seen from the front, a pair of almonds.
  const wide = scale * (eyes.length === 1 ? 1.5 : 3.4)
  const circles = eyes.map(
    ([atX, atY]) =>
      `<ellipse cx="${(x + (atX - 50) * scale * (flip ? -1 : 1)).toFixed(4)}" cy="${(y - height + atY * scale).toFixed(4)}" rx="${wide.toFixed(4)}" ry="${(wide * 0.66).toFixed(4)}"/>`,
  )
  const mask = await drawMask(
    canvas,
    circles.join(''),
    figureBox({ name, x, y, height, flip, far, body: eye }),
  )
  paintMask(canvas, mask, (_x, _y, out) => {
    for (let part = 0; part < 3; part += 1) out[part] = (eye[part] ?? 0) * (1 - far) * 1.3
    return 0.15
  })
}
