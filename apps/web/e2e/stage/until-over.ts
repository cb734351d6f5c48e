import { setTimeout as sleep } from 'node:timers/promises'
import type { Answer, Member } from '@atelier/testkit/member'

/** Asks after a run until it is over, for half a minute at the most. */
export async function untilOver(member: Member, id: unknown): Promise<Answer['body']> {
  for (let attempt = 0; attempt < 150; attempt += 1) {
    const { body } = await member.call(`GET /api/generate/queue/${String(id)}/status`)
    if (['completed', 'failed', 'cancelled'].includes(String(body['status']))) return body
    await sleep(200)
  }
  throw new Error(`run ${String(id)} did not end`)
}
