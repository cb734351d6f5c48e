import type { Bed } from '../botany/bed.ts'
import { growFlower, type FlowerName } from '../botany/bloom-form.ts'
import { paintFlower, type Flower } from '../botany/paint-flower.ts'
import { paintLeaves } from '../botany/paint-leaves.ts'
import type { PictureBrief } from '../brief/read-brief.ts'
import { scatterDiscs } from '../canvas/bokeh.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { paintSoft } from '../canvas/paint-soft.ts'
import { blendOklch } from '../colour/blend-oklch.ts'
import { oklch, toLinear, type Oklch } from '../colour/oklch.ts'
import { createRamp, sampleRamp } from '../colour/ramp.ts'
import { fractal } from '../noise/fractal.ts'
import { createNoise } from '../noise/noise.ts'

/** One flower to look into, its leaves, and others behind it out of focus. */
export async function paintBotanical(canvas: Canvas, brief: PictureBrief): Promise<void> {
  const { palette, random, hand } = brief
  background(canvas, brief)
  scatterDiscs(canvas, random, {
    count: Math.round(10 + hand.bokeh * 26),
    radius: 0.085,
    strength: 0.1 + hand.bokeh * 0.12,
    colours: [toLinear(palette.accent), toLinear(palette.horizon), toLinear(palette.second)],
  })
  const kind = flowerKind(brief)
  const lightTurn = random.between(-2.4, -0.7)
  const heroX = random.between(-0.3, 0.3) * canvas.halfWidth
  const heroY = random.between(-0.22, 0.2) * canvas.halfHeight
  const radius = random.between(0.31, 0.42)
  const bed = { x: heroX, y: heroY, radius, lightTurn }
  const companions = random.whole(1, 3)
  for (let index = 0; index < companions; index += 1) {
    const side = index % 2 === 0 ? -Math.sign(heroX || 1) : Math.sign(heroX || 1)
    const small = radius * random.between(0.35, 0.6)
    const place = {
      x: heroX + side * random.between(0.42, 0.75) * Math.max(0.6, canvas.halfWidth),
      y: heroY + random.between(-0.35, 0.35),
      radius: small,
      lightTurn,
    }
    await paintLeaves(canvas, brief, place)
    paintFlower(canvas, pickFlower(brief, kind, place))
  }
  await paintLeaves(canvas, brief, bed)
  paintFlower(canvas, pickFlower(brief, kind, bed))
}

function pickFlower({ palette, random, darkness }: PictureBrief, kind: FlowerName, bed: Bed): Flower {
  const own: Oklch = oklch(
    Math.min(0.74, Math.max(0.5, palette.accent.l)),
    Math.max(0.08, palette.accent.c),
    palette.accent.h,
  )
  const pale = blendOklch(own, oklch(0.94, 0.04, palette.horizon.h), random.between(0.45, 0.8))
  const ramp = createRamp([
    [0, blendOklch(own, palette.shadow, 0.78)],
    [0.3, blendOklch(own, palette.shadow, 0.3)],
    [0.62, own],
    [1, pale],
  ])
  const dim = (1 - darkness * 0.25) * 1.08
  const lamp = toLinear(blendOklch(palette.light, oklch(0.97, 0.02, 85), 0.4))
  return {
    form: growFlower(kind, random),
    ...bed,
    flat: random.between(0.8, 0.98),
    turn: random.between(0, 6.28),
    petals: ramp,
    heart: toLinear(
      kind === 'poppy'
        ? oklch(0.28, 0.03, palette.shadow.h)
        : blendOklch(palette.second, oklch(0.74, 0.14, 75), 0.65),
    ),
    light: [lamp[0] * dim, lamp[1] * dim, lamp[2] * dim],
    grain: createNoise(random),
  }
}

function flowerKind({ words, random }: PictureBrief): FlowerName {
  if (['rose', 'peony', 'camellia', 'ranunculus'].some((word) => words.has(word))) return 'rose'
  if (['lotus', 'waterlily', 'succulent', 'magnolia'].some((word) => words.has(word))) return 'lotus'
  if (['daisy', 'sunflower', 'chamomile', 'marigold'].some((word) => words.has(word))) return 'daisy'
  if (['poppy', 'anemone', 'sakura', 'cherry', 'blossom', 'hibiscus'].some((word) => words.has(word)))
    return 'poppy'
  if (['lily', 'orchid', 'iris', 'tulip'].some((word) => words.has(word))) return 'lily'
  if (['dahlia', 'chrysanthemum', 'mandala', 'zinnia'].some((word) => words.has(word))) return 'dahlia'
  return random.pick(['dahlia', 'lotus', 'dahlia', 'rose', 'daisy'])
}

function background(canvas: Canvas, { palette, random, darkness }: PictureBrief): void {
  const blur = fractal(createNoise(random), 3)
  const ramp = createRamp([
    [0, palette.shadow],
    [0.45, blendOklch(palette.zenith, palette.near, 0.45)],
    [0.8, blendOklch(palette.middle, palette.near, 0.3)],
    [1, palette.horizon],
  ])
  const lift = 0.5 - darkness * 0.28
  const shiftX = random.between(-0.4, 0.4)
  paintSoft(canvas, { top: -canvas.halfHeight, bottom: canvas.halfHeight, shrink: 4 }, (x, y, out) => {
    const glow = Math.exp(-((x - shiftX) ** 2 + (y + 0.3) ** 2) * 1.6)
    sampleRamp(ramp, lift * (0.35 + glow * 0.9) + blur(x * 1.7, y * 1.7) * 0.22, out)
    return 0.9
  })
}
