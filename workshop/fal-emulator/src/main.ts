import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { z } from 'zod'
import { plainArtist } from './plain-artist.ts'
import { startEmulator } from './start-emulator.ts'

const milliseconds = z.coerce.number().min(0).optional()

const Settings = z.object({
  PORT: z.coerce.number().int().min(0).max(65_535).default(0),
  FAL_EMULATOR_HOST: z.string().default('127.0.0.1'),
  FAL_EMULATOR_ORIGIN: z.url().optional(),
  FAL_EMULATOR_FOLDER: z.string().default(join(tmpdir(), 'fal-emulator')),
  FAL_EMULATOR_ARTIST: z.enum(['studio', 'plain']).default('studio'),
  FAL_EMULATOR_KEY: z.string().optional(),
  FAL_EMULATOR_QUEUE_MILLISECONDS: milliseconds,
  FAL_EMULATOR_RUN_MILLISECONDS: milliseconds,
})

const parsed = Settings.safeParse(process.env)
if (!parsed.success) {
  console.error(z.prettifyError(parsed.error))
  process.exit(1)
}

const settings = parsed.data
const emulator = await startEmulator({
  port: settings.PORT,
  host: settings.FAL_EMULATOR_HOST,
  folder: settings.FAL_EMULATOR_FOLDER,
  ...(settings.FAL_EMULATOR_ARTIST === 'plain' ? { artist: plainArtist } : {}),
  ...(settings.FAL_EMULATOR_ORIGIN === undefined ? {} : { origin: settings.FAL_EMULATOR_ORIGIN }),
  ...(settings.FAL_EMULATOR_KEY === undefined ? {} : { key: settings.FAL_EMULATOR_KEY }),
  ...(settings.FAL_EMULATOR_QUEUE_MILLISECONDS === undefined
    ? {}
    : { queueMilliseconds: settings.FAL_EMULATOR_QUEUE_MILLISECONDS }),
  ...(settings.FAL_EMULATOR_RUN_MILLISECONDS === undefined
    ? {}
    : { runMilliseconds: settings.FAL_EMULATOR_RUN_MILLISECONDS }),
})
console.log(JSON.stringify({ ready: true, port: emulator.port }))

const end = () => void emulator.stop().then(() => process.exit(0))
process.once('SIGTERM', end)
process.once('SIGINT', end)
