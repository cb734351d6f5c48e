import type { Oklch } from './oklch.ts'

/** Mixes as paint would, through OKLab: opposite hues meet in a quiet grey, not in a rainbow. */
export function blendOklch(from: Oklch, to: Oklch, t: number): Oklch {
  const fromAngle = (from.h * Math.PI) / 180
  const toAngle = (to.h * Math.PI) / 180
  const a = from.c * Math.cos(fromAngle) * (1 - t) + to.c * Math.cos(toAngle) * t
  const b = from.c * Math.sin(fromAngle) * (1 - t) + to.c * Math.sin(toAngle) * t
  const straight = from.c * (1 - t) + to.c * t
  // A third of the chroma lost on the way is given back: pure OKLab mixing goes dull at dusk.
  const chroma = Math.hypot(a, b)
  return {
    l: from.l * (1 - t) + to.l * t,
    c: chroma + (straight - chroma) * 0.33,
    h: (Math.atan2(b, a) * 180) / Math.PI,
  }
}
