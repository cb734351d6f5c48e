import { constants, setPriority } from 'node:os'
import { findFfmpeg } from './find-ffmpeg.ts'
import { DecodeRequest, type DecodeReply, type DecoderReady } from './messages.ts'
import { openFile } from './open-file.ts'
import { warmUp } from './warm-up.ts'

// A thumbnail may come a moment later; whoever waits for a page or for a picture to appear should not.
setPriority(constants.priority.PRIORITY_BELOW_NORMAL)

/** Reasons are for people who look after the machine, and are cut to what a line of a log takes. */
const longestReason = 500

const [, , searchPath = ''] = process.argv
const ffmpeg = findFfmpeg(searchPath)

process.on('message', (message) => void answer(message))
// Nobody is left to answer to: end at once, and with it whatever this group of processes is at.
process.on('disconnect', () => process.kill(-process.pid, 'SIGKILL'))

await warmUp()
process.send?.({ ready: true } satisfies DecoderReady)

async function answer(message: unknown): Promise<void> {
  const reply = await decode(message)
  process.send?.({ ...reply, residentBytes: process.memoryUsage.rss() } satisfies DecodeReply)
}

async function decode(message: unknown): Promise<Pick<DecodeReply, 'facts' | 'reason'>> {
  try {
    return { facts: await openFile(DecodeRequest.parse(message), await ffmpeg), reason: '' }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return { facts: null, reason: reason.slice(0, longestReason) }
  }
}
