import { setTimeout as pause } from 'node:timers/promises'

/** Asks again and again until the answer is yes, for at most `within` milliseconds; false when it never was. */
export async function until(
  answer: () => boolean | Promise<boolean>,
  { within, every = 20 }: { within: number; every?: number },
): Promise<boolean> {
  const deadline = performance.now() + within
  for (;;) {
    if (await answer()) return true
    if (performance.now() >= deadline) return false
    await pause(every)
  }
}
