/** Holds a value between two bounds. */
export function clamp(value: number, low: number, high: number): number {
  return value < low ? low : value > high ? high : value
}

/** 0 at and before `from`, 1 at and after `to`, smooth between; `from` may be the larger one. */
export function smoothstep(from: number, to: number, value: number): number {
  const t = clamp((value - from) / (to - from), 0, 1)
  return t * t * (3 - 2 * t)
}

/** Straight line from `from` to `to`. */
export function mix(from: number, to: number, t: number): number {
  return from + (to - from) * t
}
