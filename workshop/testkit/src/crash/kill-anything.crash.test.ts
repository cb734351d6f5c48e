import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { failpointNames, type FailpointName } from '@atelier/usecases'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startThrowawayPostgres, type ThrowawayPostgres } from '../postgres/throwaway-postgres.ts'
import { Member } from '../studio/member.ts'
import { startTestStudio, type TestStudio } from '../studio/test-studio.ts'
import { invariants } from './invariants.ts'

const victims = ['web', 'worker', 'Postgres'] as const
type Victim = (typeof victims)[number]

let postgres: ThrowawayPostgres
let databaseUrl: string
let studio: TestStudio
let member: Member
let orders: string

beforeAll(async () => {
  postgres = await startThrowawayPostgres({ durable: true })
  databaseUrl = await postgres.databaseUrl('crash')
  orders = path.join(postgres.folder, 'orders.json')
  studio = await startTestStudio({
    DATABASE_URL: databaseUrl,
    FAILPOINT_ORDERS: orders,
    FAL_EMULATOR_ARTIST: 'plain',
  })
  await studio.emulator.pace({ queueMilliseconds: 50, runMilliseconds: 300 })
  member = await Member.join(studio, 'crash')
})

afterAll(async () => {
  await studio?.end()
  await postgres?.remove()
})

function pidOf(victim: Victim): number {
  if (victim !== 'Postgres') return studio.pidOf(victim)
  return Number(readFileSync(path.join(postgres.folder, 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0])
}

// Asks again while the studio is down: the same key is the same intent, however often it is sent.
async function generate(key: string): Promise<string> {
  const start = async () => {
    const { status, body } = await member.generate(key, { prompt: `a lighthouse, ${key}`, size: 'square' })
    return status === 202 ? String(body['id']) : null
  }
  return patiently(start)
}

async function end(id: string): Promise<string> {
  return patiently(async () => {
    const { body } = await member.call(`GET /api/generate/queue/${id}/status`)
    return ['completed', 'failed', 'cancelled'].includes(String(body['status']))
      ? String(body['status'])
      : null
  })
}

async function patiently(ask: () => Promise<string | null>): Promise<string> {
  for (let attempt = 0; attempt < 400; attempt += 1) {
    const answer = await ask().catch(() => null)
    if (answer !== null) return answer
    await sleep(150)
  }
  throw new Error('no answer within a minute')
}

// What has to be so for the moment to hurt: the reply must still be on its way when its reader dies, and the result
// must come only after those who survived had every chance to send the request a second time.
const patientRun = { match: { act: 'submit' }, action: { kind: 'pace', runMilliseconds: 7000 } }
const circumstances: Partial<Record<FailpointName, readonly unknown[]>> = {
  'after-post': [
    patientRun,
    { match: { act: 'submit', times: 1 }, action: { kind: 'delay', milliseconds: 600 } },
  ],
  'before-recording-reply': [patientRun],
}

async function crash(failpoint: FailpointName, victim: Victim): Promise<string> {
  const key = `${failpoint}-${victim}-run`
  await studio.emulator.faults(circumstances[failpoint] ?? [])
  writeFileSync(orders, JSON.stringify({ name: failpoint, pid: pidOf(victim) }))
  const running = generate(key)
  await patiently(async () => (wasTaken() ? 'taken' : null))
  if (victim === 'Postgres') {
    await sleep(300)
    await postgres.restart()
  }
  const id = await running
  const status = await end(id)
  await studio.emulator.clearFaults()
  expect(await generate(key)).toBe(id)
  return status
}

function wasTaken(): boolean {
  try {
    readFileSync(orders)
    return false
  } catch {
    return true
  }
}

async function broken(): Promise<Record<string, readonly unknown[]>> {
  const client = new Client({ connectionString: databaseUrl })
  await client.connect()
  try {
    const world = { client, seen: await studio.emulator.seen(), dataFolder: studio.dataFolder }
    const found = await Promise.all(
      Object.entries(invariants).map(async ([name, check]) => [name, await check(world)] as const),
    )
    return Object.fromEntries(found.filter(([, breaches]) => breaches.length > 0))
  } finally {
    await client.end()
  }
}

describe.each(failpointNames)('kill -9 at the moment %s', (failpoint) => {
  it.each(victims)('of %s: the run ends once, charged once, submitted once', async (victim) => {
    expect(await crash(failpoint, victim)).toBe('completed')
    expect(await broken()).toEqual({})
  })
})
