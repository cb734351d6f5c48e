import type { Settings } from '../settings.ts'

/** What the operator reads when all runs: where it is, and what of it is simulated. */
export function describeStudio(settings: Settings): string {
  const here = `http://localhost:${settings.port}`
  const elsewhere = settings.appUrl === here ? '' : ` (and, by your proxy, at ${settings.appUrl})`
  const pictures =
    settings.falKey === undefined
      ? 'simulated by the fal emulator on this machine; set FAL_KEY for real ones'
      : 'made by fal with your key; they cost money'
  const mail =
    settings.smtpUrl === undefined
      ? `kept in the outbox at ${here}/outbox; set SMTP_URL to send it`
      : `sent by ${new URL(settings.smtpUrl).host}`
  return [
    '',
    `Atelier is ready at ${here}${elsewhere}`,
    '',
    `  Pictures   ${pictures}`,
    `  Mail       ${mail}`,
    '  Payments   not yet: every account has a monthly grant of credits',
    `  Kept in    ${settings.dataFolder}`,
    '',
    'Press Ctrl-C to stop.',
    '',
  ].join('\n')
}
