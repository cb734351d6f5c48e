import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask } from '../canvas/mask.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import type { Setting } from './setting.ts'

interface Balloon {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly far: number
  readonly stripes: number
  readonly colours: readonly [Rgb, Rgb]
}

/** Hot-air balloons in gores of two colours, the farther ones smaller and paler. */
export async function paintBalloons(
  canvas: Canvas,
  { palette, random }: PictureBrief,
  setting: Setting,
): Promise<void> {
  const [accent, second, light, horizon] = [
    palette.accent,
    palette.second,
    palette.light,
    palette.horizon,
  ].map(toLinear)
  if (accent === undefined || second === undefined || light === undefined || horizon === undefined) return
  const count = random.whole(4, 7)
  for (let index = 0; index < count; index += 1) {
    const near = (index + 1) / count
    const isNearest = index === count - 1
    await paintOne(canvas, setting, {
      x: canvas.halfWidth * (isNearest ? random.between(-0.5, 0.5) : random.between(-0.9, 0.9)),
      y:
        setting.horizon -
        random.between(0.12, 0.85) * (setting.horizon + canvas.halfHeight) * (0.5 + near * 0.3),
      size: isNearest ? random.between(0.17, 0.22) : 0.025 + 0.07 * near * near,
      far: (1 - near) * 0.55,
      stripes: random.pick([8, 10, 12]),
      colours: random.pick([
        [accent, light],
        [accent, second],
        [second, light],
        [accent, horizon],
      ]),
    })
  }
}

async function paintOne(
  canvas: Canvas,
  setting: Setting,
  { x, y, size, far, stripes, colours }: Balloon,
): Promise<void> {
  const at = (across: number, down: number): string =>
    `${(x + across * size).toFixed(5)} ${(y + down * size).toFixed(5)}`
  const envelope = `M${at(-0.5, 0)}C${at(-0.5, -0.72)} ${at(0.5, -0.72)} ${at(0.5, 0)}C${at(0.5, 0.3)} ${at(0.2, 0.46)} ${at(0.1, 0.62)}L${at(-0.1, 0.62)}C${at(-0.2, 0.46)} ${at(-0.5, 0.3)} ${at(-0.5, 0)}Z`
  const basket = `M${at(-0.075, 0.76)}L${at(0.075, 0.76)}L${at(0.06, 0.88)}L${at(-0.06, 0.88)}Z`
  const ropes = [-1, 1].map((side) => `M${at(side * 0.09, 0.62)}L${at(side * 0.065, 0.77)}`).join('')
  const shapes = `<path d="${envelope}${basket}"/><path d="${ropes}" fill="none" stroke="#fff" stroke-width="${(size * 0.012).toFixed(5)}"/>`
  const box = { left: x - size * 0.55, right: x + size * 0.55, top: y - size * 0.6, bottom: y + size * 0.92 }
  const mask = await drawMask(canvas, shapes, box)
  const side = Math.sign(setting.lightX - x) || 1
  paintMask(canvas, mask, (atX, atY, out) => {
    const down = (atY - y) / size
    const half = down < 0 ? 0.5 : 0.5 - 0.4 * clamp(down / 0.62, 0, 1) ** 1.5
    const turn = Math.asin(clamp((atX - x) / size / half, -1, 1))
    const gore = (turn / Math.PI + 0.5) * stripes
    const cloth = Math.floor(gore) % 2 === 0 ? colours[0] : colours[1]
    const seam = Math.exp(-Math.abs(gore - Math.round(gore)) * 16) * 0.22
    const facing = Math.sin(turn) * side * 0.55 + 0.45 - down * 0.35
    const lit = down > 0.63 ? 0.14 : clamp(0.32 + facing * 0.75 - seam, 0.12, 1.25)
    for (let part = 0; part < 3; part += 1) {
      out[part] = (cloth[part] ?? 0) * lit * (1 - far) + (setting.haze[part] ?? 0) * far
    }
    return 0.15
  })
}
