import { describeSettings } from '../doctor/describe-settings.ts'
import { examine } from '../doctor/examinations.ts'
import { readSettings } from './read-settings.ts'

const marks = { good: '✓', missing: '–', bad: '✗' } as const

/** `./atelier doctor`: shows the resolved settings with secrets masked, and what can be reached. */
export async function doctor(projectFolder: string): Promise<number> {
  const say = (line: string) => process.stdout.write(`${line}\n`)
  const read = readSettings(projectFolder, say)
  if (read === undefined) return 1
  const { settings, environment } = read
  say(`Node ${process.versions.node} on ${process.platform} ${process.arch}`)
  say('\nSettings')
  for (const line of describeSettings(settings, environment)) say(line)
  say('\nWithin reach')
  const findings = await examine(settings, environment)
  for (const { name, verdict, detail } of findings) say(`${marks[verdict]} ${name.padEnd(12)} ${detail}`)
  return findings.some(({ verdict }) => verdict === 'bad') ? 1 : 0
}
