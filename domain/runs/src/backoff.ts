/** [RUN5] Seconds to wait before a refused submit is sent again: 1, 2, 4 … and at most 30. */
export function retryDelaySeconds(refusals: number): number {
  return Math.min(30, 2 ** Math.max(0, refusals - 1))
}

/** Seconds between two looks at a call that nobody reports on: 2, 4, 8 … and at most 60. */
export function pollDelaySeconds(looks: number): number {
  return Math.min(60, 2 ** Math.max(1, looks + 1))
}
