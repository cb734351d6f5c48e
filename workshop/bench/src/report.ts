/** One measurement. With a peer measured in the same run, `ratio` is ours over theirs. */
export interface Measurement {
  readonly bench: string
  readonly case: string
  readonly value: number
  readonly unit: string
  readonly peer?: string
  readonly peerValue?: number
}

/** Prints a measurement as one JSON object a line, which is the format of every benchmark. */
export function report({ value, peerValue, ...rest }: Measurement): void {
  const compared =
    peerValue === undefined ? {} : { peerValue: round(peerValue), ratio: round(value / peerValue) }
  const { peer, ...named } = rest
  process.stdout.write(
    `${JSON.stringify({ ...named, value: round(value), ...(peer ? { peer } : {}), ...compared })}\n`,
  )
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000
}
