/** Film grain on 8-bit pixels, in place: strongest in the mid-tones, alike in the three colours. */
export function grain(pixels: Uint8Array, strength: number, seed: number): void {
  if (strength <= 0) return
  const tile = grainTile(strength, seed)
  let state = seed | 1
  let at = 0
  for (let index = 0; index < pixels.length; index += 3) {
    // A new random place of the tile every few hundred pixels hides that there is a tile.
    if ((index & 1023) === 0) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      at = (state >>> 16) & 32767
    }
    const speck = tile[at] ?? 0
    at = (at + 1) & 32767
    const green = pixels[index + 1] ?? 0
    const weight = speck * (0.55 + (green * (255 - green)) / 30000)
    pixels[index] = hold((pixels[index] ?? 0) + weight)
    pixels[index + 1] = hold(green + weight)
    pixels[index + 2] = hold((pixels[index + 2] ?? 0) + weight)
  }
}

function hold(value: number): number {
  return value < 0 ? 0 : value > 255 ? 255 : (value + 0.5) | 0
}

function grainTile(strength: number, seed: number): Float32Array {
  const tile = new Float32Array(32768)
  let state = seed | 1
  for (let index = 0; index < tile.length; index += 1) {
    let sum = -1.5
    for (let draw = 0; draw < 3; draw += 1) {
      state = (Math.imul(state, 1664525) + 1013904223) | 0
      sum += (state >>> 8) / 16777216
    }
    tile[index] = sum * strength * 1.6
  }
  return tile
}
