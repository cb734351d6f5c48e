import type { PictureBrief } from '../brief/read-brief.ts'
import { paint, rowAt, type Canvas } from '../canvas/canvas.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Rgb } from '../colour/oklch.ts'
import { cellChance } from '../noise/cell-chance.ts'
import { clamp, mix, smoothstep } from '../noise/ease.ts'
import { createNoise } from '../noise/noise.ts'
import type { Random } from '../noise/random.ts'
import type { Sky } from '../sky/sky.ts'

interface Block {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly seed: number
  /** 0 flat roof, 1 stepped, 2 spire, 3 slanted. */
  readonly roof: number
}

/** Rows of towers, paler with distance, their windows lighting as the day goes. */
export function paintSkyline(canvas: Canvas, brief: PictureBrief, sky: Sky): void {
  const { random, palette, darkness, mist } = brief
  const swell = createNoise(random)
  const rows = 5
  const centre = random.between(-0.5, 0.5) * canvas.halfWidth
  const lamps: readonly [Rgb, Rgb, Rgb] = [
    toLinear(blendOklch(palette.accent, oklch(0.88, 0.1, 80), 0.45)),
    toLinear(blendOklch(palette.light, oklch(0.9, 0.08, 85), 0.5)),
    toLinear(palette.second),
  ]
  const dark = toLinear(blendOklch(palette.shadow, palette.far, 0.12))
  const facade = toLinear(blendOklch(palette.far, palette.zenith, 0.4))
  for (let index = 0; index < rows; index += 1) {
    const near = index / (rows - 1)
    const tall = mix(0.2, 0.5, near ** 0.7) * (0.5 + canvas.halfHeight)
    const blocks = growBlocks(canvas, random, { wide: mix(0.03, 0.088, near), tall, centre, swell, sky })
    const fog = clamp(mix(0.78, 0.06, near) + mist * 0.12, 0, 0.92)
    for (const block of blocks) paintBlock(canvas, block, { sky, fog, near, darkness, dark, facade, lamps })
  }
}

interface Growth {
  readonly wide: number
  readonly tall: number
  readonly centre: number
  readonly swell: (x: number, y: number) => number
  readonly sky: Sky
}

function growBlocks(
  { halfWidth }: Canvas,
  random: Random,
  { wide, tall, centre, swell, sky }: Growth,
): readonly Block[] {
  const blocks: Block[] = []
  const shift = random.between(0, 50)
  for (let left = -halfWidth - wide; left < halfWidth;) {
    const width = wide * random.between(0.55, 1.35)
    const middle = left + width / 2
    const downtown = Math.exp(-(((middle - centre) / 0.42) ** 2))
    const height =
      tall *
      (0.22 +
        0.42 * random.next() ** 1.6 +
        0.5 * downtown * random.next() +
        0.16 * swell(middle * 4 + shift, tall * 9))
    blocks.push({
      left,
      right: left + width,
      top: sky.horizon - Math.max(0.02, height),
      seed: random.whole(0, 1e9),
      roof: random.next() < 0.55 ? 0 : random.whole(1, 3),
    })
    left += width * random.between(0.82, 1.12)
  }
  return blocks
}

interface Facade {
  readonly sky: Sky
  readonly fog: number
  readonly near: number
  readonly darkness: number
  readonly dark: Rgb
  readonly facade: Rgb
  readonly lamps: readonly [Rgb, Rgb, Rgb]
}

function paintBlock(canvas: Canvas, block: Block, look: Facade): void {
  const { sky, fog } = look
  const width = block.right - block.left
  const crown = width * 0.7
  const first = rowAt(canvas, block.top - crown)
  const last = rowAt(canvas, sky.horizon)
  const from = Math.max(0, Math.floor((block.left + canvas.halfWidth) / canvas.pixel))
  const to = Math.min(canvas.width, Math.ceil((block.right + canvas.halfWidth) / canvas.pixel))
  const colour: Rgb = [0, 0, 0]
  for (let row = first; row < last; row += 1) {
    const y = (row + 0.5) * canvas.pixel - canvas.halfHeight
    for (let column = from; column < to; column += 1) {
      const x = (column + 0.5) * canvas.pixel - canvas.halfWidth
      if (y < roofAt(block, x, crown)) continue
      facadeColour(block, look, { x, y, out: colour })
      const low = clamp(
        fog + (1 - fog) * smoothstep(sky.horizon - 0.22, sky.horizon, y) * 0.34 * (1 - look.near * 0.6),
        0,
        1,
      )
      const glow = sky.glowAt(x, y) * 0.7
      const at = (row * canvas.width + column) * 3
      for (let part = 0; part < 3; part += 1) {
        const air = (sky.haze[part] ?? 0) * 0.8 + (sky.light[part] ?? 0) * glow
        canvas.pixels[at + part] = (colour[part] ?? 0) * (1 - low) + air * low
      }
      canvas.depth[row * canvas.width + column] = 0.9 - look.near * 0.4
    }
  }
}

function roofAt({ left, right, top, roof }: Block, x: number, crown: number): number {
  const width = right - left
  const across = Math.abs((x - left) / width - 0.5) * 2
  if (roof === 1) return top - (across < 0.45 ? crown * 0.35 : across < 0.72 ? crown * 0.16 : 0)
  if (roof === 2) return top - (across < 0.5 ? crown * 0.2 : 0) - (across < 0.06 ? crown * 0.8 : 0)
  if (roof === 3) return top - crown * 0.35 * ((x - left) / width)
  return top - (across < 0.3 ? crown * 0.05 : 0)
}

interface Spot {
  readonly x: number
  readonly y: number
  readonly out: Rgb
}

function facadeColour(
  { left, right, top, seed }: Block,
  { sky, near, darkness, dark, facade, lamps }: Facade,
  { x, y, out }: Spot,
): void {
  const width = right - left
  const columns = Math.max(3, Math.round(width / mix(0.0042, 0.0078, near)))
  const across = ((x - left) / width) * columns
  const floor = (y - top) / mix(0.0064, 0.0115, near)
  const column = Math.floor(across)
  const storey = Math.floor(floor)
  const inPane =
    smoothstep(0.12, 0.24, across - column) *
    smoothstep(0.92, 0.8, across - column) *
    smoothstep(0.2, 0.32, floor - storey) *
    smoothstep(0.85, 0.7, floor - storey)
  const side = smoothstep(0, 1, sky.lightX < x ? 1 - (x - left) / width : (x - left) / width)
  const office = cellChance(storey, 7, seed) < 0.16 ? 0.5 : 0
  const isLit =
    cellChance(column, storey, seed) < 0.1 + darkness * 0.34 * cellChance(3, 5, seed) + office * darkness
  const pick = cellChance(column, storey, seed + 1)
  const lamp = pick < 0.62 ? lamps[0] : pick < 0.93 ? lamps[1] : lamps[2]
  const power = isLit
    ? inPane * (0.25 + 1.1 * cellChance(column, storey, seed + 2) ** 2) * (0.2 + darkness * 1.15)
    : 0
  const mirror = inPane * (0.1 + 0.3 * side) * (1 - darkness * 0.55)
  for (let part = 0; part < 3; part += 1) {
    const wall =
      (dark[part] ?? 0) * (1 - side * 0.55) + (facade[part] ?? 0) * side * 0.5 * (1.15 - darkness * 0.6)
    out[part] = wall + (sky.haze[part] ?? 0) * mirror + (lamp[part] ?? 0) * power
  }
}

/** A river before the city: the towers and their lights drawn out downward by small waves. */
export function paintRiver(canvas: Canvas, brief: PictureBrief, sky: Sky): void {
  const wind = createNoise(brief.random)
  const tint = toLinear(brief.palette.shadow)
  const first = rowAt(canvas, sky.horizon)
  const source: Rgb = [0, 0, 0]
  paint(
    canvas,
    (x, y, out) => {
      const away = y - sky.horizon
      const z = 0.3 / (away + 0.02)
      const ripple = wind(x * z * 1.6, z * 15) * 0.6 + wind(x * z * 5, z * 37) * 0.4
      let red = 0
      let green = 0
      let blue = 0
      // Light on rough water is smeared along the line of sight.
      for (let tap = 0; tap < 4; tap += 1) {
        const up = away * (0.75 + tap * 0.17) + ripple * (0.012 + away * 0.22)
        pick(
          canvas,
          {
            x: x + ripple * (0.004 + away * 0.035),
            row: Math.min(first - 1, first - 1 - Math.round(up / canvas.pixel)),
          },
          source,
        )
        red += source[0]
        green += source[1]
        blue += source[2]
      }
      const deep = clamp(0.18 + away * 0.75, 0, 0.7)
      out[0] = (red / 4) * (1 - deep) + tint[0] * deep
      out[1] = (green / 4) * (1 - deep) + tint[1] * deep
      out[2] = (blue / 4) * (1 - deep) + tint[2] * deep
      return 0.4
    },
    { top: sky.horizon, bottom: canvas.halfHeight },
  )
}

function pick(
  { width, pixels, halfWidth, pixel }: Canvas,
  { x, row }: { x: number; row: number },
  out: Rgb,
): void {
  const column = clamp(((x + halfWidth) / pixel) | 0, 0, width - 1)
  const at = (Math.max(0, row) * width + column) * 3
  out[0] = pixels[at] ?? 0
  out[1] = pixels[at + 1] ?? 0
  out[2] = pixels[at + 2] ?? 0
}
