import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask, type Box } from '../canvas/mask.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import type { Bed } from './bed.ts'

interface Leaf {
  readonly x: number
  readonly y: number
  readonly turn: number
  readonly long: number
  readonly wide: number
}

/** Leaves that reach out from under a flower, veined, each lit on one half. */
export async function paintLeaves(canvas: Canvas, brief: PictureBrief, bed: Bed): Promise<void> {
  const { palette, random, darkness } = brief
  const green = blendOklch(oklch(0.5, 0.09, 145), palette.near, palette.near.c > 0.05 ? 0.6 : 0.25)
  const dark = toLinear(blendOklch(green, palette.shadow, 0.72))
  const bright = toLinear(blendOklch(green, palette.light, 0.22))
  const count = random.whole(5, 8)
  const first = random.between(0, 6.28)
  for (let index = 0; index < count; index += 1) {
    const turn = first + (index / count) * 6.28 + random.between(-0.3, 0.3)
    const leaf: Leaf = {
      x: bed.x,
      y: bed.y,
      turn,
      long: bed.radius * random.between(1.35, 1.95),
      wide: bed.radius * random.between(0.26, 0.4),
    }
    const mask = await drawMask(canvas, `<path d="${leafPath(leaf)}"/>`, leafBox(leaf))
    const cosine = Math.cos(turn)
    const sine = Math.sin(turn)
    const halfLight = Math.sign(Math.sin(bed.lightTurn - turn)) || 1
    paintMask(canvas, mask, (x, y, out) => {
      const along = ((x - leaf.x) * cosine + (y - leaf.y) * sine) / leaf.long
      const across = ((y - leaf.y) * cosine - (x - leaf.x) * sine) / leaf.wide
      const vein = Math.exp(-Math.abs(across) * 34) * 0.5
      const ribs = Math.max(0, Math.cos((along * 15 - Math.abs(across) * 4.5) * Math.PI)) ** 10 * 0.18
      const half = across * halfLight > 0 ? 0.62 : 0.26
      const roll = clamp(1 - Math.abs(across) * 0.55, 0, 1)
      const tone =
        clamp((half * roll + vein * 0.4 + ribs) * (0.3 + along * 0.75), 0, 1) * (1 - darkness * 0.35)
      for (let part = 0; part < 3; part += 1)
        out[part] = (dark[part] ?? 0) * (1 - tone) + (bright[part] ?? 0) * tone
      return 0.4
    })
  }
}

function leafBox({ x, y, turn, long, wide }: Leaf): Box {
  const tipX = x + long * Math.cos(turn)
  const tipY = y + long * Math.sin(turn)
  return {
    left: Math.min(x, tipX) - wide,
    right: Math.max(x, tipX) + wide,
    top: Math.min(y, tipY) - wide,
    bottom: Math.max(y, tipY) + wide,
  }
}

function leafPath({ x, y, turn, long, wide }: Leaf): string {
  const cosine = Math.cos(turn)
  const sine = Math.sin(turn)
  const at = (along: number, across: number): string =>
    `${(x + along * long * cosine - across * wide * sine).toFixed(4)} ${(y + along * long * sine + across * wide * cosine).toFixed(4)}`
  return `M${at(0.05, 0)}C${at(0.3, -0.9)} ${at(0.7, -0.95)} ${at(1, 0)}C${at(0.72, 0.85)} ${at(0.3, 0.95)} ${at(0.05, 0)}Z`
}
