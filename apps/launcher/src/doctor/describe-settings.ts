import { type Environment, type Settings } from '../settings.ts'
import { maskKey, maskUrl } from './mask.ts'

/** The resolved settings, one line each, secrets masked, with what was left at its default. */
export function describeSettings(settings: Settings, environment: Environment): readonly string[] {
  const isSet = (name: string) => (environment[name] ?? '').trim() !== ''
  const line = (name: string, value: string, set = isSet(name)) =>
    `  ${name.padEnd(13)} ${value}${set ? '' : '  (default)'}`
  return [
    line('PORT', String(settings.port)),
    line('ATELIER_DATA', settings.dataFolder),
    line(
      'DATABASE_URL',
      settings.databaseUrl === undefined ? 'the embedded database' : maskUrl(settings.databaseUrl),
    ),
    line(
      'FAL_KEY',
      settings.falKey === undefined ? 'none: the fal emulator' : maskKey(settings.falKey),
      isSet('FAL_KEY') || isSet('FAL_API_KEY'),
    ),
    line('APP_URL', settings.appUrl),
    line('SMTP_URL', settings.smtpUrl === undefined ? 'none: the outbox' : maskUrl(settings.smtpUrl)),
    line('MAIL_FROM', settings.mailFrom),
  ]
}
