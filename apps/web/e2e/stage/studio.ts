import { readFileSync } from 'node:fs'
import path from 'node:path'
import { EmulatorControl } from '@atelier/testkit/emulator'
import { Member } from '@atelier/testkit/member'

const url = process.env['ATELIER_URL'] ?? 'http://localhost:3007'
const dataFolder = process.env['ATELIER_DATA'] ?? path.join(import.meta.dirname, '../../../../.atelier')

/** The studio that the journeys run against. */
export const studio = { url, dataFolder }

/** A new person with a verified address and a session. */
export function newMember(): Promise<Member> {
  return Member.join(studio, newName())
}

/** A name that no other test has. */
export function newName(): string {
  return `e2e-${crypto.randomUUID().slice(0, 8)}`
}

/** The emulator that stands in for fal. */
export function emulator(): EmulatorControl {
  const ports: unknown = JSON.parse(readFileSync(path.join(dataFolder, 'ports.json'), 'utf8'))
  if (typeof ports !== 'object' || ports === null || !('emulator' in ports))
    throw new Error('the studio has no emulator')
  return new EmulatorControl(`http://127.0.0.1:${String(ports.emulator)}`)
}
