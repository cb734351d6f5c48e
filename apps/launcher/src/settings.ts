import { resolve } from 'node:path'
import { fail, ok, type Result } from '@atelier/kernel'
import { z } from 'zod'

/** What an operator may set, parsed. Everything has a default: nothing needs to be set. */
export interface Settings {
  readonly port: number
  /** The data folder, absolute. */
  readonly dataFolder: string
  /** An operator's own database; without it the embedded one is started. */
  readonly databaseUrl: string | undefined
  readonly falKey: string | undefined
  /** The origin under which browsers and fal reach the studio, without a slash at the end. */
  readonly appUrl: string
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
}

/** One variable that cannot be used, and why; the value itself is never repeated, it may be a secret. */
export interface SettingProblem {
  readonly name: string
  readonly problem: string
}

export type Environment = Readonly<Record<string, string | undefined>>

/** The names an operator may set: `.env.example` documents each of them, and no child inherits them unasked. */
export const settingNames = [
  'PORT',
  'ATELIER_DATA',
  'DATABASE_URL',
  'FAL_KEY',
  'FAL_API_KEY',
  'APP_URL',
  'SMTP_URL',
  'MAIL_FROM',
] as const

const urlWith =
  (...protocols: readonly string[]) =>
  (value: string) =>
    URL.canParse(value) && protocols.includes(new URL(value).protocol)

const falKey = z.string().regex(/^\S+$/, 'must be one word, as fal shows it').optional()

const Variables = z.object({
  PORT: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a port number, 1 to 65535')
    .transform(Number)
    .refine((port) => port >= 1 && port <= 65_535, 'must be a port number, 1 to 65535')
    .default(3007),
  ATELIER_DATA: z.string().default('./.atelier'),
  DATABASE_URL: z
    .string()
    .refine(urlWith('postgres:', 'postgresql:'), 'must look like postgres://user:password@host:5432/name')
    .optional(),
  FAL_KEY: falKey,
  FAL_API_KEY: falKey,
  APP_URL: z
    .string()
    .refine(urlWith('http:', 'https:'), 'must look like https://studio.example.com')
    .transform((value) => (URL.canParse(value) ? new URL(value) : undefined))
    .refine((url) => url === undefined || (url.pathname === '/' && url.search === '' && url.hash === ''), {
      message: 'must be an origin: nothing after the host and port',
    })
    .optional(),
  SMTP_URL: z
    .string()
    .refine(urlWith('smtp:', 'smtps:'), 'must look like smtp://user:password@host:587')
    .optional(),
  MAIL_FROM: z
    .string()
    .regex(/^[^@\r\n]+@[^@\r\n]+$/, 'must be an address, such as Atelier <studio@example.com>')
    .default('Atelier <atelier@localhost>'),
})

/**
 * Reads the settings from an environment. [SET2] All that is wrong is named in one go, so that nobody mends one
 * variable to hear of the next. [SET3] Blank counts as absent, which is what an empty line of `.env` means.
 */
export function parseSettings(
  environment: Environment,
  projectFolder: string,
): Result<Settings, { code: 'settings/invalid'; problems: readonly SettingProblem[] }> {
  const given = settingNames
    .map((name) => [name, environment[name]?.trim()] as const)
    .filter(([, value]) => value !== undefined && value !== '')
  const parsed = Variables.safeParse(Object.fromEntries(given))
  if (!parsed.success) return fail({ code: 'settings/invalid', problems: problemsOf(parsed.error) })
  const { PORT, ATELIER_DATA, APP_URL, ...others } = parsed.data
  return ok({
    port: PORT,
    dataFolder: resolve(projectFolder, ATELIER_DATA),
    databaseUrl: others.DATABASE_URL,
    falKey: others.FAL_KEY ?? others.FAL_API_KEY,
    appUrl: APP_URL?.origin ?? `http://localhost:${PORT}`,
    smtpUrl: others.SMTP_URL,
    mailFrom: others.MAIL_FROM,
  })
}

function problemsOf(error: z.ZodError): readonly SettingProblem[] {
  const seen = new Set<string>()
  return error.issues.flatMap((issue) => {
    const name = String(issue.path[0])
    if (seen.has(name)) return []
    seen.add(name)
    return [{ name, problem: issue.message }]
  })
}

/**
 * The process's environment, with a `.env` file under it when one is named: what is really set wins [SET4].
 * Lives here because no other file may read the environment.
 */
export function readEnvironment(environmentFile?: string): Environment {
  try {
    if (environmentFile !== undefined) process.loadEnvFile(environmentFile)
  } catch (error) {
    if (!isMissingFile(error)) throw error
  }
  return { ...process.env }
}

function isMissingFile(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT'
}
