import { rowAt, type Canvas } from '../canvas/canvas.ts'
import { toLinear, type Rgb } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import type { Noise } from '../noise/noise.ts'
import type { Material, Thing } from './arrange-table.ts'

/** Round things are seen a little from above: a circle is this flat. */
export const TILT = 0.24

/** The room's light as a thing feels it. */
export interface RoomLight {
  /** Direction to the window; z towards the viewer. */
  readonly key: readonly [x: number, y: number, z: number]
  readonly keyColour: Rgb
  readonly fill: Rgb
  readonly table: Rgb
  readonly grainy: Noise
}

/** Paints one turned thing by solving, for each pixel, where its surface is and which way it faces. */
export function paintThing(canvas: Canvas, thing: Thing, room: RoomLight): void {
  const { form, x: centre, y: foot } = thing
  const albedo = toLinear(thing.colour)
  const behind: Rgb = [0, 0, 0]
  const first = rowAt(canvas, foot - form.height - form.widest * TILT - 0.01)
  const last = rowAt(canvas, foot + form.widest * TILT + 0.01)
  const left = Math.max(0, Math.floor((centre - form.widest + canvas.halfWidth) / canvas.pixel) - 1)
  const right = Math.min(
    canvas.width,
    Math.ceil((centre + form.widest + canvas.halfWidth) / canvas.pixel) + 1,
  )
  for (let row = first; row < last; row += 1) {
    const y = (row + 0.5) * canvas.pixel - canvas.halfHeight
    for (let column = left; column < right; column += 1) {
      const across = (column + 0.5) * canvas.pixel - canvas.halfWidth - centre
      const hit = strike(thing, across, foot - y)
      if (hit.cover <= 0) continue
      const at = (row * canvas.width + column) * 3
      for (let part = 0; part < 3; part += 1) behind[part] = canvas.pixels[at + part] ?? 0
      const lit = shade(thing, hit, { room, albedo, behind })
      for (let part = 0; part < 3; part += 1)
        canvas.pixels[at + part] = (behind[part] ?? 0) * (1 - hit.cover) + (lit[part] ?? 0) * hit.cover
      canvas.depth[row * canvas.width + column] = 0.3
    }
  }
}

interface Hit {
  cover: number
  inside: boolean
  height: number
  normalX: number
  normalY: number
  normalZ: number
}

const hit: Hit = { cover: 0, inside: false, height: 0, normalX: 0, normalY: 0, normalZ: 1 }

function strike({ form }: Thing, across: number, up: number): Hit {
  hit.cover = 0
  hit.inside = false
  // The front of a circle hangs lower than its middle: find the height whose front passes through here.
  let height = up
  for (let round = 0; round < 5; round += 1) {
    const radius = form.radiusAt(clamp(height, 0, form.height))
    height = up + TILT * Math.sqrt(Math.max(0, radius * radius - across * across))
  }
  const held = clamp(height, 0, form.height)
  const radius = form.radiusAt(held)
  const soft = 0.0016
  const top = form.radiusAt(form.height)
  const rim = Math.sqrt(Math.max(0, top * top - across * across)) * TILT
  if (height > form.height) {
    const within = up - form.height
    if (!form.open && top < 0.01) return hit
    if (Math.abs(across) > top || Math.abs(within) > rim) return hit
    hit.inside = form.open
    hit.cover = smoothstep(0, soft, rim - Math.abs(within) + soft * 0.5)
    hit.height = form.height
    return face(hit, [form.open ? -across / top : 0, 1, form.open ? -0.3 : 0.15])
  }
  if (height < 0) return hit
  hit.cover = smoothstep(-soft * 0.5, soft, radius - Math.abs(across))
  const step = form.height * 0.012
  const slope =
    (form.radiusAt(Math.min(form.height, held + step)) - form.radiusAt(Math.max(0, held - step))) / (step * 2)
  hit.height = held
  const turn = clamp(across / radius, -1, 1)
  return face(hit, [turn, -slope, Math.sqrt(1 - turn * turn)])
}

function face(target: Hit, [x, y, z]: readonly [number, number, number]): Hit {
  const length = 1 / Math.sqrt(x * x + y * y + z * z)
  target.normalX = x * length
  target.normalY = y * length
  target.normalZ = z * length
  return target
}

interface Surroundings {
  readonly room: RoomLight
  readonly albedo: Rgb
  readonly behind: Rgb
}

const lit: Rgb = [0, 0, 0]

function shade(thing: Thing, hit: Hit, { room, albedo, behind }: Surroundings): Rgb {
  const { keyColour, fill, table, grainy } = room
  const { material } = thing
  const { normalX, normalY, normalZ, height, inside } = hit
  const { facing, half } = angles(hit, room.key)
  const speck = grainy(normalX * 40 + thing.x * 70, height * 130) * (material === 'clay' ? 0.09 : 0.03)
  const wrap = clamp((facing + 0.22) / 1.22, 0, 1) ** 1.35 * (inside ? 0.35 : 1)
  const sky = 0.5 + 0.5 * normalY
  const bounce = clamp(-normalY * 0.5 + 0.5, 0, 1) * Math.exp(-height * 7) * 0.55
  const ground = inside ? 0.5 : 1 - 0.5 * Math.exp(-height * 26)
  const fresnel = 0.04 + 0.96 * (1 - clamp(normalZ, 0, 1)) ** 5
  const shiny = glossOf(material, half)
  const metallic = clamp(facing, 0, 1) ** 3 * 1.1
  const through = 0.35 + 0.5 * normalZ * normalZ
  for (let part = 0; part < 3; part += 1) {
    const own = (albedo[part] ?? 0) * (1 + speck)
    const lamp = keyColour[part] ?? 0
    const air = fill[part] ?? 0
    const light = lamp * wrap * 1.75 + air * (0.14 + sky * 0.3) + (table[part] ?? 0) * bounce
    const mirrored = air * sky * 0.9 + (table[part] ?? 0) * (1 - sky) * 0.5
    const shine = lamp * shiny
    if (material === 'metal') {
      lit[part] = own * (light * 0.35 + mirrored * 0.8 + lamp * metallic) * ground + own * shine * 1.4
    } else if (material === 'glass') {
      const seen = (behind[part] ?? 0) * through * (0.45 + own * 0.75)
      lit[part] = seen + own * light * 0.16 + shine + mirrored * fresnel * 0.6
    } else {
      lit[part] = own * light * ground + shine + mirrored * fresnel * (material === 'glaze' ? 0.45 : 0.12)
    }
  }
  return lit
}

const angle = { facing: 0, half: 0 }

/** How far a surface turns to the window, and how near it is to mirroring it. */
function angles({ normalX, normalY, normalZ }: Hit, key: RoomLight['key']): typeof angle {
  const length = Math.sqrt(key[0] * key[0] + key[1] * key[1] + (key[2] + 1) * (key[2] + 1))
  angle.facing = normalX * key[0] + normalY * key[1] + normalZ * key[2]
  angle.half = clamp((angle.facing + normalZ) / length, 0, 1)
  return angle
}

function glossOf(material: Material, half: number): number {
  if (material === 'clay') return half ** 14 * 0.06
  // A tall window: a bright upright patch on whatever shines.
  const pane = smoothstep(0.62, 0.72, half) * smoothstep(0.995, 0.93, half) * 0.07
  if (material === 'glaze') return half ** 90 * 1.6 + half ** 18 * 0.1 + pane
  return (material === 'metal' ? half ** 30 * 1.3 : half ** 140 * 2.4) + pane
}
