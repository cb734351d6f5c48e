import { z } from 'zod'

const Settings = z.object({
  APP_URL: z.url({ protocol: /^https?$/ }).transform((url) => url.replace(/\/+$/, '')),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgres:// URL'),
  ATELIER_DATA: z.string().min(1),
  ATELIER_SECRET: z.string().min(32, 'must have at least 32 characters'),
  FAL_QUEUE_URL: z.url(),
  FAL_REST_URL: z.url(),
  FAL_API_URL: z.url(),
  FAL_MEDIA_HOSTS: z.string().transform((hosts) => hosts.split(',').filter(Boolean)),
  FAL_SIMULATED: z.literal('1').optional(),
  SMTP_URL: z.string().optional(),
  MAIL_FROM: z.string().default('Atelier <atelier@localhost>'),
  /** Test only: the file that orders crashes, see `adapters/system`. */
  FAILPOINT_ORDERS: z.string().optional(),
})

/** What the web process is told by its environment. It is told no provider's key: it cannot spend. */
export type WebSettings = z.infer<typeof Settings>

/** Reads the environment once. Throws one error that names every variable that is missing or wrong. */
export function readSettings(environment: NodeJS.ProcessEnv): WebSettings {
  const parsed = Settings.safeParse(environment)
  if (parsed.success) return parsed.data
  const lines = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`)
  throw new Error(`The web application cannot start with these settings:\n${lines.join('\n')}`)
}
