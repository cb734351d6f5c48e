/** Distance from a place to a surface: negative inside. */
export type Solid = (x: number, y: number, z: number) => number

/** Length of a flat vector; `Math.hypot` guards against overflow and pays for it tenfold. */
export function length2(x: number, y: number): number {
  return Math.sqrt(x * x + y * y)
}

/** Length of a vector in space. */
export function length3(x: number, y: number, z: number): number {
  return Math.sqrt(x * x + y * y + z * z)
}

/** Joins two distances with a fillet of about `k`, as clay is pressed on. */
export function join(one: number, other: number, k: number): number {
  const mixed = Math.max(k - Math.abs(one - other), 0) / k
  return Math.min(one, other) - mixed * mixed * k * 0.25
}

/** Cuts the second out of the first with a fillet. */
export function carve(from: number, away: number, k: number): number {
  return -join(-from, away, k)
}

/** An ellipsoid about the origin: near enough away from its surface, exact on it. Built once, as this runs per pixel. */
export function ellipsoidOf(wide: number, tall: number, deep: number): Solid {
  const inside = -Math.min(wide, tall, deep)
  const perWide = 1 / wide
  const perTall = 1 / tall
  const perDeep = 1 / deep
  return (x, y, z) => {
    const atX = x * perWide
    const atY = y * perTall
    const atZ = z * perDeep
    const near = length3(atX, atY, atZ)
    const slope = length3(atX * perWide, atY * perTall, atZ * perDeep)
    return slope < 1e-9 ? inside : (near * (near - 1)) / slope
  }
}
