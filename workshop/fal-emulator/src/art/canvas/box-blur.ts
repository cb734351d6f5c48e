/** A grey or coloured picture as plain numbers. */
export interface Sheet {
  readonly width: number
  readonly height: number
  readonly channels: number
  readonly values: Float32Array
}

/** Blurs in place by three box passes, close to a Gaussian of about `radius` pixels; edges are held. */
export function boxBlur(sheet: Sheet, radius: number, passes = 3): void {
  const reach = Math.max(1, Math.round(radius))
  const copy = new Float32Array(sheet.values.length)
  for (let pass = 0; pass < passes; pass += 1) {
    blurAcross(sheet, copy, reach)
    blurDown(sheet, copy, reach)
  }
}

/** Rows, from `values` into `copy`. */
function blurAcross({ width, height, channels, values }: Sheet, copy: Float32Array, reach: number): void {
  const share = 1 / (reach * 2 + 1)
  const last = width - 1
  for (let row = 0; row < height; row += 1) {
    for (let channel = 0; channel < channels; channel += 1) {
      const from = row * width * channels + channel
      let sum = (values[from] ?? 0) * (reach + 1)
      for (let column = 1; column <= reach; column += 1)
        sum += values[from + (column < last ? column : last) * channels] ?? 0
      for (let column = 0; column < width; column += 1) {
        copy[from + column * channels] = sum * share
        const ahead = column + reach + 1
        const behind = column - reach
        sum +=
          (values[from + (ahead < last ? ahead : last) * channels] ?? 0) -
          (values[from + (behind > 0 ? behind : 0) * channels] ?? 0)
      }
    }
  }
}

/** Columns, from `copy` back into `values`; a whole row moves at once, as memory likes it. */
function blurDown({ width, height, channels, values }: Sheet, copy: Float32Array, reach: number): void {
  const share = 1 / (reach * 2 + 1)
  const stride = width * channels
  const last = height - 1
  const sums = new Float32Array(stride)
  for (let at = 0; at < stride; at += 1) sums[at] = (copy[at] ?? 0) * (reach + 1)
  for (let row = 1; row <= reach; row += 1) {
    const from = Math.min(row, last) * stride
    for (let at = 0; at < stride; at += 1) sums[at] = (sums[at] ?? 0) + (copy[from + at] ?? 0)
  }
  for (let row = 0; row < height; row += 1) {
    const to = row * stride
    const ahead = Math.min(row + reach + 1, last) * stride
    const behind = Math.max(row - reach, 0) * stride
    for (let at = 0; at < stride; at += 1) {
      const sum = sums[at] ?? 0
      values[to + at] = sum * share
      sums[at] = sum + (copy[ahead + at] ?? 0) - (copy[behind + at] ?? 0)
    }
  }
}
