import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas, Shader } from '../canvas/canvas.ts'
import { paintSoft } from '../canvas/paint-soft.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear } from '../colour/oklch.ts'
import { clamp, smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'
import { arrangeTable, type Thing } from '../still/arrange-table.ts'
import { paintThing, TILT, type RoomLight } from '../still/paint-thing.ts'

/** Vessels and fruit by a window. */
export function paintStillLife(canvas: Canvas, brief: PictureBrief): void {
  const { palette, random, darkness } = brief
  const tableTop = canvas.halfHeight * random.between(0.18, 0.34)
  const side = random.pick([-1, 1])
  const key = [side * 0.66, random.between(0.42, 0.62), 0.56] as const
  const room: RoomLight = {
    key,
    keyColour: toLinear(blendOklch(palette.light, oklch(0.96, 0.03, 80), 0.3)),
    fill: toLinear(blendOklch(palette.middle, palette.horizon, 0.4)),
    table: toLinear(tableColour(brief)),
    grainy: fractal(createNoise(random), 2),
  }
  const things = arrangeTable(canvas, brief, tableTop)
  const backdrop = backdropShader(brief, { tableTop, side })
  const shadow = shadowShader(things, { backdrop, key })
  const shader: Shader = (x, y, out) => (y < tableTop ? backdrop(x, y, out) : shadow(x, y, out))
  paintSoft(canvas, { top: -canvas.halfHeight, bottom: canvas.halfHeight, shrink: 2 }, shader)
  for (const thing of things)
    paintThing(
      canvas,
      thing,
      darkness > 0.6 ? { ...room, fill: [room.fill[0] * 0.4, room.fill[1] * 0.4, room.fill[2] * 0.4] } : room,
    )
}

function tableColour({ palette }: PictureBrief): ReturnType<typeof oklch> {
  return blendOklch(blendOklch(palette.horizon, palette.far, 0.45), palette.near, 0.25)
}

function backdropShader(
  brief: PictureBrief,
  { tableTop, side }: { readonly tableTop: number; readonly side: number },
): Shader {
  const { palette, random, darkness } = brief
  const plaster = fractal(createNoise(random), 4)
  const wall = toLinear(blendOklch(palette.middle, palette.far, 0.5))
  const wallShade = toLinear(blendOklch(palette.zenith, palette.shadow, 0.35))
  const table = toLinear(tableColour(brief))
  const light = toLinear(palette.light)
  const gleamAt = windowLight(brief, { tableTop, side })
  return (x, y, out) => {
    const texture = 1 + plaster(x * 9, y * 9) * 0.045
    const { pool, gleam } = gleamAt(x, y)
    const corner = smoothstep(-0.006, 0.006, y - tableTop)
    const shelf = smoothstep(0, 0.5, y - tableTop)
    const crease = 1 - 0.25 * Math.exp(-Math.abs(y - tableTop) * 22)
    const tableLight = texture * (0.5 + 0.55 * pool + shelf * 0.12) * (0.9 - darkness * 0.4)
    for (let part = 0; part < 3; part += 1) {
      const plain = (wallShade[part] ?? 0) * (1 - pool) + (wall[part] ?? 0) * pool
      const wallTone = plain * texture + (wall[part] ?? 0) * (light[part] ?? 0) * gleam
      out[part] = wallTone * (1 - corner) * crease + (table[part] ?? 0) * tableLight * corner
    }
    return 0.8
  }
}

/** Light on the wall: a soft pool, and often the slanted panes of a window in it. */
function windowLight(
  { random, darkness }: PictureBrief,
  { tableTop, side }: { readonly tableTop: number; readonly side: number },
): (x: number, y: number) => { readonly pool: number; readonly gleam: number } {
  const leaning = random.between(0.25, 0.6) * -side
  const panes = random.between(0.1, 0.17)
  const windowed = random.chance(0.6) && darkness < 0.6
  const poolX = -side * random.between(0.05, 0.3)
  const poolY = tableTop - random.between(0.25, 0.45)
  const found = { pool: 0, gleam: 0 }
  return (x, y) => {
    const offX = x - poolX
    const offY = (y - poolY) * 1.1
    found.pool = Math.exp(-(offX * offX + offY * offY) * 2.3)
    found.gleam = found.pool * (windowed ? 0.3 : 0.5)
    if (!windowed) return found
    const slant = (x + y * leaning * 1.1 - poolX) / panes
    const upright = (y - poolY + slant * panes * 0.12) / (panes * 1.35)
    const frame = smoothstep(2.05, 1.95, Math.abs(slant)) * smoothstep(2.05, 1.95, Math.abs(upright))
    found.gleam += Math.min(edgeOf(slant), edgeOf(upright)) * frame * 0.55
    return found
  }
}

function edgeOf(place: number): number {
  const within = Math.abs(place - Math.floor(place) - 0.5)
  return smoothstep(0.5, 0.4, within)
}

interface Table {
  readonly backdrop: Shader
  readonly key: readonly [number, number, number]
}

/** Shadows lengthen and soften with the height of what casts them. */
function shadowShader(things: readonly Thing[], { backdrop, key }: Table): Shader {
  const fallX = -key[0] / key[1]
  const fallZ = -0.35
  const slices = 9
  return (x, y, out) => {
    backdrop(x, y, out)
    let open = 1
    for (const { form, x: centre, y: foot } of things) {
      const acrossFoot = x - centre
      const ahead = (y - foot) / TILT
      for (let slice = 0; slice < slices; slice += 1) {
        const height = ((slice + 0.3) / slices) * form.height
        const radius = form.radiusAt(height)
        const offX = acrossFoot - height * fallX
        const offZ = ahead - height * fallZ
        const far = Math.sqrt(offX * offX + offZ * offZ) - radius
        const soft = 0.012 + height * 0.42
        open = Math.min(
          open,
          1 - 0.72 * smoothstep(soft, -soft * 0.7, far) * (1 - (height / form.height) * 0.35),
        )
      }
      const touch = Math.sqrt(acrossFoot * acrossFoot + ahead * ahead) - form.radiusAt(form.height * 0.03)
      open *= 1 - 0.55 * Math.exp(-Math.max(0, touch) * 26)
    }
    const dim = clamp(open, 0.08, 1)
    out[0] *= dim
    out[1] *= dim
    out[2] *= dim * 0.96 + 0.04
    return 0.6
  }
}
