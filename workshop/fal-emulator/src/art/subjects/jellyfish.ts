import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { drawMask, paintMask, type MaskShader } from '../canvas/mask.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { clamp } from '../noise/ease.ts'
import { createNoise, type Noise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'

interface Jelly {
  readonly x: number
  readonly y: number
  readonly size: number
  readonly near: number
}

/** Lanterns of the deep: a glass bell that glows at its rim, arms and threads trailing. */
export async function paintJellyfish(canvas: Canvas, brief: PictureBrief): Promise<void> {
  const { random } = brief
  const count = random.whole(3, 6)
  for (let index = 0; index < count; index += 1) {
    const near = (index + 1) / count
    const jelly: Jelly = {
      x: random.between(-0.8, 0.8) * canvas.halfWidth * (index === count - 1 ? 0.45 : 1),
      y: random.between(-0.7, 0.2) * canvas.halfHeight,
      size: 0.05 + 0.16 * near ** 2 * random.between(0.8, 1.15),
      near,
    }
    await paintOne(canvas, brief, jelly)
  }
}

async function paintOne(canvas: Canvas, { palette, random }: PictureBrief, jelly: Jelly): Promise<void> {
  const glow: Glow = {
    accent: toLinear(palette.accent),
    second: toLinear(palette.second),
    light: toLinear(palette.light),
    folds: createNoise(random),
  }
  const { x, y, size } = jelly
  const below = { left: x - size * 1.4, right: x + size * 1.4, top: y - size * 0.1, bottom: y + size * 3.8 }
  const threads = await drawMask(canvas, trailing(random, jelly), below)
  paintMask(canvas, threads, threadShader(jelly, glow))
  const dome = { left: x - size * 1.05, right: x + size * 1.05, top: y - size, bottom: y + size * 0.2 }
  const bell = await drawMask(canvas, `<path d="${bellPath(x, y, size)}"/>`, dome)
  paintMask(canvas, bell, bellShader(jelly, glow))
}

interface Glow {
  readonly accent: Rgb
  readonly second: Rgb
  readonly light: Rgb
  readonly folds: Noise
}

function threadShader({ y: top, size, near }: Jelly, { accent, second }: Glow): MaskShader {
  return (_x, y, out) => {
    const fade = Math.exp(-Math.max(0, y - top) / (size * 1.7)) * 0.85 * (0.35 + near * 0.65)
    for (let part = 0; part < 3; part += 1) {
      out[part] = (out[part] ?? 0) + ((second[part] ?? 0) * 0.5 + (accent[part] ?? 0) * 0.5) * fade
    }
    return 0.4
  }
}

function bellShader(
  { x: middle, y: foot, size, near }: Jelly,
  { accent, second, light, folds }: Glow,
): MaskShader {
  return (x, y, out) => {
    const across = (x - middle) / size
    const up = (foot - y) / (size * 0.86)
    const edge = clamp(across * across + up * up * 0.98, 0, 1)
    const rim = edge ** 4
    const ribs = 0.5 + 0.5 * Math.cos(Math.atan2(across, up + 0.25) * 14 + folds(across * 2, up * 2))
    const heart = Math.exp(-(across * across * 9 + (up - 0.3) ** 2 * 14))
    const skin = 0.16 + rim * 0.75 + ribs * 0.12 * (1 - up)
    const top = rim * 0.35 * clamp(up + 0.2, 0, 1)
    for (let part = 0; part < 3; part += 1) {
      const glass = (accent[part] ?? 0) * skin + (second[part] ?? 0) * heart * 0.85 + (light[part] ?? 0) * top
      out[part] = (out[part] ?? 0) * 0.55 + glass * (0.4 + near * 0.75)
    }
    return 0.35
  }
}

function bellPath(x: number, y: number, size: number): string {
  const at = (across: number, up: number): string =>
    `${(x + across * size).toFixed(4)} ${(y - up * size).toFixed(4)}`
  return `M${at(-1, 0)}C${at(-1, 0.62)} ${at(-0.55, 0.9)} ${at(0, 0.9)}C${at(0.55, 0.9)} ${at(1, 0.62)} ${at(1, 0)}C${at(0.8, -0.1)} ${at(0.7, 0.05)} ${at(0.5, -0.04)}C${at(0.3, -0.12)} ${at(0.2, 0.04)} ${at(0, -0.04)}C${at(-0.2, -0.12)} ${at(-0.3, 0.04)} ${at(-0.5, -0.04)}C${at(-0.7, -0.1)} ${at(-0.8, 0.05)} ${at(-1, 0)}Z`
}

function trailing(random: Random, { x, y, size }: { x: number; y: number; size: number }): string {
  const lines = Array.from({ length: 15 }, (_, index) => {
    const isArm = index % 3 === 0
    const start = x + size * random.between(-0.8, 0.8) * (isArm ? 0.4 : 1)
    const long = size * random.between(1.4, isArm ? 2.4 : 3.6)
    const sway = (): string => (start + size * random.between(-0.35, 0.35)).toFixed(4)
    const path = `M${start.toFixed(4)} ${y.toFixed(4)}C${sway()} ${(y + long * 0.3).toFixed(4)} ${sway()} ${(y + long * 0.6).toFixed(4)} ${sway()} ${(y + long).toFixed(4)}`
    return `<path d="${path}" stroke-width="${(size * (isArm ? 0.075 : 0.014)).toFixed(5)}" stroke-opacity="${isArm ? 0.5 : 0.8}"/>`
  })
  return `<g fill="none" stroke="#fff" stroke-linecap="round">${lines.join('')}</g>`
}
