import type { PictureBrief } from '../brief/read-brief.ts'
import { scatterDiscs } from '../canvas/bokeh.ts'
import { paint, type Canvas, type Shader } from '../canvas/canvas.ts'
import { paintSoft } from '../canvas/paint-soft.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { modelBust, type Headwear } from '../figure/bust.ts'
import { paintBust } from '../figure/paint-bust.ts'
import type { Stand } from '../figure/trace-solid.ts'
import { smoothstep } from '../noise/ease.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'

/** A sculpted head between two lights: one that shapes the face, one that draws its edge. */
export function paintPortrait(canvas: Canvas, brief: PictureBrief): void {
  const { random, palette, hand } = brief
  const stand = placeSitter(canvas, brief)
  paintBackdrop(canvas, brief, stand)
  scatterDiscs(canvas, random, {
    count: Math.round(hand.bokeh * 30 + random.between(0, 6)),
    radius: 0.07,
    strength: 0.12,
    colours: [toLinear(palette.accent), toLinear(palette.horizon), toLinear(palette.second)],
  })
  paintSitter(canvas, brief, stand)
}

/** Where the head will be. */
export function placeSitter({ halfWidth, halfHeight }: Canvas, { random }: PictureBrief): Stand {
  const scale = random.between(0.92, 1.12) * Math.min(1.15, 0.75 + halfHeight * 0.5)
  return { x: random.between(-0.16, 0.16) * halfWidth, y: halfHeight * random.between(-0.2, -0.08), scale }
}

/** The head alone, before whatever is there already. */
export function paintSitter(canvas: Canvas, brief: PictureBrief, stand: Stand): void {
  const { random } = brief
  const yaw = random.between(0.55, 1.2) * random.pick([-1, 1])
  paintBust(canvas, brief, { bust: modelBust(random, headwearFor(brief), yaw), stand, yaw })
}

function headwearFor({ words, random }: PictureBrief): Headwear {
  if (['astronaut', 'spaceman', 'cosmonaut'].some((word) => words.has(word))) return 'helmet'
  if (['statue', 'sculpture', 'android', 'robot', 'cyborg', 'marble', 'bust'].some((word) => words.has(word)))
    return 'bald'
  if (
    ['wizard', 'witch', 'hood', 'hooded', 'assassin', 'monk', 'knight', 'mysterious', 'cloak', 'druid'].some(
      (word) => words.has(word),
    )
  )
    return 'hood'
  if (
    ['woman', 'girl', 'queen', 'princess', 'goddess', 'lady', 'elf', 'mermaid'].some((word) =>
      words.has(word),
    )
  )
    return random.pick(['bun', 'bun', 'long'])
  if (['man', 'boy', 'king', 'prince', 'god', 'samurai', 'warrior'].some((word) => words.has(word)))
    return random.pick(['short', 'short', 'bun'])
  return random.pick(['short', 'bun', 'long', 'hood', 'bald'])
}

/** A wall with a pool of light; often a plain disc behind the head, as on a poster. */
function paintBackdrop(canvas: Canvas, brief: PictureBrief, stand: Stand): void {
  const { palette, random, darkness } = brief
  const ramp = createRamp([
    [0, palette.shadow],
    [0.4, blendOklch(palette.zenith, palette.shadow, 0.25)],
    [0.75, palette.middle],
    [1, palette.horizon],
  ])
  const haze = fractal(createNoise(random), 3)
  const discX = stand.x + random.between(-0.1, 0.1)
  const discY = stand.y + random.between(-0.12, 0.02)
  const lift = 0.56 - darkness * 0.26
  paintSoft(canvas, { top: -canvas.halfHeight, bottom: canvas.halfHeight, shrink: 3 }, (x, y, out) => {
    const pool = Math.exp(-((x - discX) ** 2 + (y - discY) ** 2) * 2.2)
    sampleRamp(ramp, lift * (0.3 + pool * 0.95) + haze(x * 1.6, y * 1.6) * 0.1 - y * 0.08, out)
    return 0.9
  })
  const radius = random.between(0.27, 0.36) * stand.scale
  if (random.chance(0.55)) paint(canvas, discShader(canvas, brief, { x: discX, y: discY, scale: radius }))
}

function discShader(
  { pixel }: Canvas,
  { palette, random }: PictureBrief,
  { x: middleX, y: middleY, scale: radius }: Stand,
): Shader {
  const disc = toLinear(blendOklch(palette.accent, palette.horizon, 0.3))
  const edge = toLinear(blendOklch(palette.accent, oklch(0.95, 0.05, 80), 0.5))
  const haze = createNoise(random)
  return (x, y, out) => {
    const far = Math.sqrt((x - middleX) * (x - middleX) + (y - middleY) * (y - middleY))
    const cover = smoothstep(radius + pixel, radius - pixel, far) * 0.92
    const glow = Math.exp(-Math.max(0, far - radius) * 11) * 0.32 * (1 - cover)
    const shade =
      cover > 0 ? 0.55 + 0.4 * smoothstep(0.8, -1, (y - middleY) / radius) + haze(x * 3, y * 3) * 0.06 : 0
    for (let part = 0; part < 3; part += 1) {
      const painted = (out[part] ?? 0) * (1 - cover) + (disc[part] ?? 0) * shade * cover
      out[part] = painted + (edge[part] ?? 0) * glow
    }
    return 0.9
  }
}
