import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask } from '../canvas/mask.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { createRamp, sampleRamp, type Ramp } from '../colour/ramp.ts'
import { clamp } from '../noise/ease.ts'
import type { Random } from '../noise/random.ts'
import type { Setting } from './setting.ts'
import { silhouettes } from './silhouettes.ts'

interface Butterfly {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly turn: number
  /** Narrower when its wings are half closed. */
  readonly squeeze: number
}

/** Butterflies with veined, dark-edged wings, the nearest one large. */
export async function paintButterflies(
  canvas: Canvas,
  { palette, random }: PictureBrief,
  setting: Setting,
): Promise<void> {
  const wings = createRamp([
    [0, palette.light],
    [0.25, palette.second],
    [0.55, palette.accent],
    [0.82, blendOklch(palette.accent, palette.shadow, 0.6)],
    [1, palette.shadow],
  ])
  const count = random.whole(3, 5)
  for (let index = 0; index < count; index += 1) {
    await paintOne(canvas, release(canvas, random, index === 0), { wings, setting })
  }
}

function release({ halfWidth, halfHeight }: Canvas, random: Random, isFirst: boolean): Butterfly {
  return {
    size: isFirst ? random.between(0.26, 0.34) : random.between(0.07, 0.14),
    x: halfWidth * (isFirst ? random.between(-0.25, 0.25) : random.between(-0.85, 0.85)),
    y: halfHeight * (isFirst ? random.between(-0.3, 0) : random.between(-0.85, 0.4)),
    turn: random.between(-0.6, 0.6),
    squeeze: random.between(0.6, 1),
  }
}

async function paintOne(
  canvas: Canvas,
  { x, y, size, turn, squeeze }: Butterfly,
  { wings, setting }: { readonly wings: Ramp; readonly setting: Setting },
): Promise<void> {
  const scale = size / 100
  const place = `translate(${x.toFixed(4)} ${y.toFixed(4)}) rotate(${((turn * 180) / Math.PI).toFixed(2)}) scale(${(scale * squeeze).toFixed(6)} ${scale.toFixed(6)}) translate(-50 -44)`
  const half = size * 0.6
  const box = { left: x - half, right: x + half, top: y - half, bottom: y + half }
  const mask = await drawMask(canvas, `<g transform="${place}">${silhouettes.butterfly.shapes}</g>`, box)
  const cosine = Math.cos(turn)
  const sine = Math.sin(turn)
  paintMask(canvas, mask, (atX, atY, out) => {
    const across = Math.abs((atX - x) * cosine + (atY - y) * sine) / (size * squeeze)
    const down = ((atY - y) * cosine - (atX - x) * sine) / size
    const far = Math.sqrt(across * across + down * down)
    const vein = Math.max(0, Math.cos(Math.atan2(down, across) * 17)) ** 14 * 0.24
    const spot = Math.exp(-((across - 0.36) ** 2 + (down + 0.26) ** 2) * 420) * 0.6
    sampleRamp(wings, clamp(far * 1.75 + vein - spot * 0.6 + (across < 0.012 ? 1 : 0), 0, 1), out)
    const glow = 0.75 + 0.35 * clamp((setting.lightX - x) * ((atX - x) / size) * 2, -0.5, 1)
    for (let part = 0; part < 3; part += 1) out[part] = (out[part] ?? 0) * glow
    return 0.15
  })
}
