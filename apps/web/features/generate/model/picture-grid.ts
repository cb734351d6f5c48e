import type { ResultView, RunView } from '@atelier/contract'

const unknownRatio = 16 / 9

/** Width over height of a result, known before it exists: from its pixels, its chosen shape, or its input image. */
export function ratioOf(result: ResultView, run: RunView, inputRatio: number | undefined): number {
  if (result.width !== null && result.height !== null && result.height > 0)
    return result.width / result.height
  return namedRatio(run.inputs['aspectRatio']) ?? inputRatio ?? unknownRatio
}

function namedRatio(name: unknown): number | undefined {
  const [, width, height] = typeof name === 'string' ? (/^(\d+):(\d+)$/.exec(name) ?? []) : []
  return width === undefined || height === undefined ? undefined : Number(width) / Number(height)
}

/** How many pictures of a run stand side by side, on wide screens and on narrow ones. */
export function columnsOf(count: number): { readonly wide: number; readonly narrow: number } {
  return { wide: Math.min(4, Math.max(1, count)), narrow: count > 1 ? 2 : 1 }
}
