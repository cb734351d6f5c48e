/** A repeatable number from 0 to 1 for a cell of a grid: windows, stars, petals. */
export function cellChance(column: number, row: number, seed: number): number {
  let hash = Math.imul(column | 0, 0x27d4eb2d) ^ Math.imul(row | 0, 0x165667b1) ^ (seed | 0)
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d)
  hash = Math.imul(hash ^ (hash >>> 13), 0x297a2d39)
  return ((hash ^ (hash >>> 16)) >>> 0) / 4294967296
}
