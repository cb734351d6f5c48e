/** Milliseconds since 1970 with fractions: fine enough to measure what a caller adds to a job. */
export function wallClock(): number {
  return performance.timeOrigin + performance.now()
}
