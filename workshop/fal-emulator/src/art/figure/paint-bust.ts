import type { PictureBrief } from '../brief/read-brief.ts'
import { boxBlur } from '../canvas/box-blur.ts'
import { createCanvas, rowAt, type Canvas } from '../canvas/canvas.ts'
import { sampleSmooth, type PixelPlace } from '../canvas/paint-soft.ts'
import type { Rgb } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import type { Bust } from './bust.ts'
import { lightStudio, type Studio } from './light-studio.ts'
import { traceSolid, type Stand, type Traced } from './trace-solid.ts'

/** A modelled head at its place. */
export interface Sitter {
  readonly bust: Bust
  readonly stand: Stand
  readonly yaw: number
}

/** Lights the head: a key from the side it looks to, a coloured rim from behind, a little of the room. */
export function paintBust(canvas: Canvas, brief: PictureBrief, sitter: Sitter): void {
  // Light is worked out on a coarser grid; only the outline needs every pixel.
  const shrink = brief.hand.detail > 0.9 ? 1.4 : 1.8
  const small = createCanvas(Math.round(canvas.width / shrink), Math.round(canvas.height / shrink))
  const traced = traceSolid(small, sitter.bust.whole, sitter.stand)
  const studio = lightStudio(brief, sitter.yaw)
  const out: Rgb = [0, 0, 0]
  for (let row = 0; row < small.height; row += 1) {
    for (let column = 0; column < small.width; column += 1) {
      const at = row * small.width + column
      if ((traced.cover[at] ?? 0) <= 0) continue
      shade(small, { studio, sitter, traced, row, column }, out)
      small.pixels.set(out, at * 3)
    }
  }
  const reached = spreadEdge(small, traced.cover)
  spreadEdge(small, reached)
  layOver(canvas, small, outline(small, traced.cover))
}

/** Gives pixels just outside the outline the colour inside it, so that enlarging draws no dark seam; answers what has colour now. */
function spreadEdge({ width, height, pixels }: Canvas, cover: Float32Array): Float32Array {
  const reached = cover.slice()
  for (let at = width + 1; at < width * (height - 1) - 1; at += 1) {
    if ((cover[at] ?? 0) > 0) continue
    for (const step of [-1, 1, -width, width]) {
      if ((cover[at + step] ?? 0) <= 0) continue
      pixels.copyWithin(at * 3, (at + step) * 3, (at + step) * 3 + 3)
      reached[at] = 1
      break
    }
  }
  return reached
}

/** The outline softened by a pixel: its middle line is then smooth where the grid had steps. */
function outline({ width, height }: Canvas, cover: Float32Array): Float32Array {
  const values = cover.slice()
  boxBlur({ width, height, channels: 1, values }, 1, 2)
  return values
}

function layOver(canvas: Canvas, small: Canvas, cover: Float32Array): void {
  const colour: Rgb = [0, 0, 0]
  const place: PixelPlace = { x: 0, y: 0 }
  const last = rowAt(canvas, canvas.halfHeight)
  for (let row = 0; row < last; row += 1) {
    const y = clamp(((row + 0.5) / canvas.height) * small.height - 0.5, 0, small.height - 1.001)
    const top = (y | 0) * small.width
    const down = y - (y | 0)
    for (let column = 0; column < canvas.width; column += 1) {
      const x = clamp(((column + 0.5) / canvas.width) * small.width - 0.5, 0, small.width - 1.001)
      const from = top + (x | 0)
      const right = x - (x | 0)
      const upper = (cover[from] ?? 0) * (1 - right) + (cover[from + 1] ?? 0) * right
      const lower =
        (cover[from + small.width] ?? 0) * (1 - right) + (cover[from + small.width + 1] ?? 0) * right
      const share = smoothstep(0.34, 0.62, upper * (1 - down) + lower * down)
      if (share <= 0) continue
      place.x = x
      place.y = y
      sampleSmooth(small, place, colour)
      const at = row * canvas.width + column
      for (let part = 0; part < 3; part += 1)
        canvas.pixels[at * 3 + part] =
          (canvas.pixels[at * 3 + part] ?? 0) * (1 - share) + (colour[part] ?? 0) * share
      canvas.depth[at] = 0.2
    }
  }
}

interface Place {
  readonly studio: Studio
  readonly sitter: Sitter
  readonly traced: Traced
  readonly row: number
  readonly column: number
}

function shade(small: Canvas, place: Place, out: Rgb): void {
  const { studio, sitter } = place
  const at = feel(small, place)
  const { x, y, z, normalX, normalY, normalZ, kind, strands, threads } = at
  const { key } = studio
  const { bust } = sitter
  const facing = normalX * key[0] + normalY * key[1] + normalZ * key[2]
  const around = bust.whole(x + normalX * 0.07, y + normalY * 0.07, z + normalZ * 0.07)
  const towards = bust.whole(x + key[0] * 0.09, y + key[1] * 0.09, z + key[2] * 0.09)
  const open = clamp(0.35 + around * 9.3, 0.2, 1)
  const shadow = clamp(0.25 + towards * 11, 0.1, 1)
  const back = clamp(-normalX * Math.sign(key[0]) * 0.95 + normalY * 0.3 - normalZ * 0.15, 0, 1)
  const half = clamp((facing + normalZ) / studio.halfLength, 0, 1)
  const polish = kind === 'cloth' ? 0.1 : kind === 'cover' ? 0.5 + strands * 0.7 : 1
  const gloss = (half ** 22 * 0.3 + half ** 80 * 0.45) * studio.shine * polish * shadow
  const texture = 1 + threads + strands * 0.35
  const falling: Falling = { facing, open, shadow, back, gloss, edge: (1 - normalZ) ** 2, normalY }
  light({ studio, base: baseColour(studio, at), texture }, falling, out)
  if (studio.isHelmet && kind === 'cover' && y > -0.24) {
    const ahead = normalX * Math.sin(sitter.yaw) + normalZ * Math.cos(sitter.yaw)
    visor(studio, { normal: [normalX, normalY, normalZ], ahead }, out)
  }
}

interface Touch {
  x: number
  y: number
  z: number
  normalX: number
  normalY: number
  normalZ: number
  kind: 'skin' | 'cover' | 'cloth'
  /** How far each material covers here, 0 to 1: at their seams they mix. */
  coverShare: number
  clothShare: number
  /** Light and dark of hair and of cloth. */
  strands: number
  threads: number
}

const touch: Touch = {
  x: 0,
  y: 0,
  z: 0,
  normalX: 0,
  normalY: 0,
  normalZ: 1,
  kind: 'skin',
  coverShare: 0,
  clothShare: 0,
  strands: 0,
  threads: 0,
}

/** What is at a pixel, and which way it faces; one object for all of them. */
function feel(small: Canvas, { studio, sitter, traced, row, column }: Place): Touch {
  const { stand, bust } = sitter
  const at = row * small.width + column
  const step = small.pixel / stand.scale
  const x = ((column + 0.5) * small.pixel - small.halfWidth - stand.x) / stand.scale
  const y = -((row + 0.5) * small.pixel - small.halfHeight - stand.y) / stand.scale
  const z = traced.reach[at] ?? 0
  const slopeX = slope(traced, at, 1) / step
  const slopeY = -slope(traced, at, small.width) / step
  const length = 1 / Math.sqrt(1 + slopeX * slopeX + slopeY * slopeY)
  const skinGap = bust.skin(x, y, z)
  const coverGap = bust.cover(x, y, z)
  const clothGap = bust.cloth(x, y, z)
  const isCover = coverGap < Math.min(skinGap + 0.001, clothGap)
  const isCloth = !isCover && clothGap < skinGap
  touch.coverShare = smoothstep(-step, step, Math.min(skinGap, clothGap) - coverGap)
  touch.clothShare = smoothstep(-step, step, Math.min(skinGap, coverGap) - clothGap)
  const isHair = isCover && !studio.isHelmet
  touch.x = x
  touch.y = y
  touch.z = z
  touch.kind = isCover ? 'cover' : isCloth ? 'cloth' : 'skin'
  touch.strands = isHair
    ? studio.weave(x * 60 + z * 46, y * 5 + z * 7) * 0.7 + studio.weave(x * 150, y * 9) * 0.3
    : 0
  touch.threads = isCloth ? studio.weave(x * 9, y * 7) * 0.14 : 0
  touch.normalX = -slopeX * length + touch.strands * 0.2
  touch.normalY = -slopeY * length
  touch.normalZ = length
  return touch
}

const mixed: Rgb = [0, 0, 0]

function baseColour({ skin, cover, cloth }: Studio, { coverShare, clothShare }: Touch): Rgb {
  for (let part = 0; part < 3; part += 1) {
    const bare = (skin[part] ?? 0) * (1 - coverShare) + (cover[part] ?? 0) * coverShare
    mixed[part] = bare * (1 - clothShare) + (cloth[part] ?? 0) * clothShare
  }
  return mixed
}

interface Surface {
  readonly studio: Studio
  readonly base: Rgb
  readonly texture: number
}

interface Falling {
  readonly facing: number
  readonly open: number
  readonly shadow: number
  readonly back: number
  readonly gloss: number
  readonly edge: number
  readonly normalY: number
}

function light(
  { studio, base, texture }: Surface,
  { facing, open, shadow, back, gloss, edge, normalY }: Falling,
  out: Rgb,
): void {
  const soft = clamp((facing + 0.1) / 1.1, 0, 1) ** 1.5
  const rim = (back * edge * 3.2 + edge * edge * 0.25) * open
  for (let part = 0; part < 3; part += 1) {
    const own = (base[part] ?? 0) * texture
    const falling =
      (studio.keyColour[part] ?? 0) * soft * 1.7 * shadow +
      (studio.fill[part] ?? 0) * 0.2 * open * (0.6 + 0.4 * normalY)
    out[part] =
      own * falling * (0.4 + 0.6 * open) +
      (studio.rimColour[part] ?? 0) * rim * (0.35 + own) +
      (studio.keyColour[part] ?? 0) * gloss
  }
}

/** A gold-backed glass let into a helmet: dark, with the room's horizon bent across it. */
function visor(
  { rimColour, keyColour, fill, key, halfLength }: Studio,
  { normal, ahead }: { normal: readonly [number, number, number]; ahead: number },
  out: Rgb,
): void {
  const [x, y, z] = normal
  const share = smoothstep(0.5, 0.53, ahead - Math.max(0, Math.abs(y - 0.05) - 0.35) * 0.7)
  const seam = smoothstep(0.42, 0.5, ahead - Math.max(0, Math.abs(y - 0.05) - 0.35) * 0.7) * (1 - share)
  const bent = y * 1.5 + x * x * 0.5 + 0.12
  const line = Math.exp(-bent * bent * 34)
  const above = smoothstep(-0.05, 0.8, bent)
  const half = clamp((x * key[0] + y * key[1] + z * (key[2] + 1)) / halfLength, 0, 1)
  const edge = (1 - z) ** 2
  for (let part = 0; part < 3; part += 1) {
    const glass =
      0.008 +
      (rimColour[part] ?? 0) * line * 0.42 +
      (fill[part] ?? 0) * above * 0.3 +
      (keyColour[part] ?? 0) * (half ** 160 * 3 + half ** 30 * 0.12) +
      (rimColour[part] ?? 0) * edge * 0.7
    out[part] = (out[part] ?? 0) * (1 - share) * (1 - seam * 0.65) + glass * share
  }
}

function slope({ reach, cover }: Traced, at: number, step: number): number {
  const here = reach[at] ?? 0
  const before = (cover[at - step] ?? 0) > 0.4 ? here - (reach[at - step] ?? 0) : null
  const after = (cover[at + step] ?? 0) > 0.4 ? (reach[at + step] ?? 0) - here : null
  if (before === null) return after ?? 0
  if (after === null) return before
  // Across a fold (nose before cheek) the gentler side is the surface; the other is the gap behind it.
  if (Math.abs(before - after) > 0.03) return Math.abs(before) < Math.abs(after) ? before : after
  return (before + after) / 2
}
