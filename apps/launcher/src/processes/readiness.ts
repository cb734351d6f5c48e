import { z } from 'zod'

const ReadyLine = z.object({ ready: z.literal(true), port: z.int().optional() })
type ReadyLine = z.infer<typeof ReadyLine>

/** Reads a program's word that it serves: `{"ready":true}` on a line, with its port when it chose one. */
export function parseReadyLine(line: string): ReadyLine | undefined {
  if (!line.startsWith('{')) return undefined
  try {
    return ReadyLine.safeParse(JSON.parse(line)).data
  } catch {
    return undefined
  }
}

/** Whether a web server answers at an address with anything but an error of its own. */
export async function answers(url: string): Promise<boolean> {
  try {
    const response = await fetch(url, { redirect: 'manual', signal: AbortSignal.timeout(10_000) })
    await response.body?.cancel()
    return response.status < 500
  } catch {
    return false
  }
}
