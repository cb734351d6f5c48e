import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { parseSettings, settingNames } from './settings.ts'

const parse = (environment: Record<string, string>) => parseSettings(environment, '/project')

const settingsOf = (environment: Record<string, string>) => {
  const parsed = parse(environment)
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.failure))
  return parsed.value
}

it('[SET1] nothing needs to be set', () => {
  expect(settingsOf({})).toEqual({
    port: 3007,
    dataFolder: '/project/.atelier',
    databaseUrl: undefined,
    falKey: undefined,
    appUrl: 'http://localhost:3007',
    smtpUrl: undefined,
    mailFrom: 'Atelier <atelier@localhost>',
  })
})

it('[SET1] the address of the studio follows the port until it is set', () => {
  expect(settingsOf({ PORT: '4000' }).appUrl).toBe('http://localhost:4000')
  expect(settingsOf({ PORT: '4000', APP_URL: 'https://studio.example.com/' }).appUrl).toBe(
    'https://studio.example.com',
  )
})

it('[SET2] every bad variable is named at once, once each, and no value is repeated', () => {
  const parsed = parse({
    PORT: '80000.5',
    DATABASE_URL: 'mysql://root:hunter2@host/name',
    FAL_KEY: 'hunter2 hunter2',
    APP_URL: 'https://studio.example.com/path',
    SMTP_URL: 'hunter2',
    MAIL_FROM: 'nobody',
  })
  if (parsed.ok) throw new Error('these settings must be refused')
  expect(parsed.failure.problems.map(({ name }) => name)).toEqual([
    'PORT',
    'DATABASE_URL',
    'FAL_KEY',
    'APP_URL',
    'SMTP_URL',
    'MAIL_FROM',
  ])
  expect(JSON.stringify(parsed.failure)).not.toContain('hunter2')
})

it.each(['0', '65536', '3007x', '1.5', '-1', '0x0'])('[SET2] %s is no port', (port) => {
  expect(parse({ PORT: port }).ok).toBe(false)
})

it('[SET3] blank means absent, and space around a value is dropped', () => {
  expect(settingsOf({ PORT: ' ', FAL_KEY: '  ', DATABASE_URL: '' })).toEqual(settingsOf({}))
  expect(settingsOf({ FAL_KEY: ' id:secret\n' }).falKey).toBe('id:secret')
})

it('[SET3] the fal key goes by two names, and FAL_KEY wins', () => {
  expect(settingsOf({ FAL_API_KEY: 'id:second' }).falKey).toBe('id:second')
  expect(settingsOf({ FAL_KEY: 'id:first', FAL_API_KEY: 'id:second' }).falKey).toBe('id:first')
})

it('[SET4] the real environment wins over the .env file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atelier-settings-'))
  const file = join(folder, '.env')
  writeFileSync(file, 'PORT=4100\nMAIL_FROM="Studio <studio@example.com>"\n')
  const script = `import { readEnvironment } from ${JSON.stringify(new URL('settings.ts', import.meta.url).href)}
    const { PORT, MAIL_FROM } = readEnvironment(${JSON.stringify(file)})
    console.log(JSON.stringify({ PORT, MAIL_FROM }))`
  try {
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env: { ...process.env, PORT: '4200', MAIL_FROM: undefined },
      encoding: 'utf8',
    })
    expect(JSON.parse(printed)).toEqual({ PORT: '4200', MAIL_FROM: 'Studio <studio@example.com>' })
  } finally {
    rmSync(folder, { recursive: true })
  }
})

it('[SET5] the example file documents every setting', () => {
  const example = readFileSync(new URL('../../../.env.example', import.meta.url), 'utf8')
  for (const name of settingNames) expect(example).toMatch(new RegExp(`^#? ?${name}=`, 'm'))
})
