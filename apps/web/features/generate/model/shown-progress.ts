const mostGuessed = 0.9

/**
 * How full the bar is, 0 to 1. Many models report no progress: then the usual time of the model stands in for it,
 * which slows down instead of promising an end.
 */
export function shownProgress(
  run: { readonly status: string; readonly progress: number },
  seconds: { readonly elapsed: number; readonly typical: number },
): number {
  if (run.status !== 'running' || run.progress > 0) return run.progress
  return mostGuessed * (1 - Math.exp((-1.5 * seconds.elapsed) / Math.max(1, seconds.typical)))
}
