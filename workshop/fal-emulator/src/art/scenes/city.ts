import type { PictureBrief } from '../brief/read-brief.ts'
import type { Canvas } from '../canvas/canvas.ts'
import { paintRiver, paintSkyline } from '../city/skyline.ts'
import { paintStreet } from '../city/street.ts'
import { paintSky } from '../sky/paint-sky.ts'
import { createSky, type Sky } from '../sky/sky.ts'

const streetWords = [
  'street',
  'alley',
  'cyberpunk',
  'tokyo',
  'rain',
  'rainy',
  'neon',
  'road',
  'traffic',
  'futuristic',
]
const viewWords = [
  'skyline',
  'harbor',
  'harbour',
  'river',
  'bridge',
  'rooftop',
  'manhattan',
  'dubai',
  'shanghai',
]

/** A city: from across the water, or from the middle of the road. */
export function paintCity(canvas: Canvas, brief: PictureBrief): Sky | undefined {
  const { random, words } = brief
  const asksStreet = streetWords.some((word) => words.has(word))
  const asksView = viewWords.some((word) => words.has(word))
  if (asksStreet && !asksView && brief.darkness > 0.4) {
    paintStreet(canvas, brief)
    return undefined
  }
  const horizon = canvas.halfHeight * random.between(0.25, 0.55)
  const sky = createSky(canvas, brief, horizon)
  paintSky(canvas, brief, sky)
  paintSkyline(canvas, brief, sky)
  paintRiver(canvas, brief, sky)
  return sky
}
