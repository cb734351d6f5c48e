import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { z } from 'zod'

const main = fileURLToPath(new URL('main.ts', import.meta.url))

it('says on one line that it is ready, draws with its own artist, and ends on SIGTERM', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'fal-emulator-'))
  const env = { ...process.env, PORT: '0', FAL_EMULATOR_FOLDER: folder, FAL_EMULATOR_RUN_MILLISECONDS: '0' }
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  const [line] = z.tuple([z.instanceof(Buffer)]).parse(await once(child.stdout, 'data'))
  const { port } = z.object({ ready: z.literal(true), port: z.int() }).parse(JSON.parse(line.toString()))
  const response = await fetch(`http://127.0.0.1:${port}/__host/fal.run/fal-ai/flux/schnell`, {
    method: 'POST',
    body: JSON.stringify({ prompt: 'a fox', image_size: 'square' }),
    headers: { authorization: 'Key any:thing' },
  })
  const { images } = z.object({ images: z.array(z.object({ url: z.url() })) }).parse(await response.json())
  const bytes = Buffer.from(await (await fetch(images[0]?.url ?? '')).arrayBuffer())
  child.kill('SIGTERM')
  const [code] = z.tuple([z.int(), z.null()]).parse(await once(child, 'exit'))
  expect(bytes.subarray(0, 3).toString('hex')).toBe('ffd8ff')
  expect(code).toBe(0)
  await rm(folder, { recursive: true, force: true, maxRetries: 10 })
}, 20_000)

it('refuses to start with settings it cannot read', async () => {
  const child = spawn(process.execPath, [main], { env: { ...process.env, PORT: 'many' }, stdio: 'ignore' })
  const [code] = z.tuple([z.int(), z.null()]).parse(await once(child, 'exit'))
  expect(code).toBe(1)
}, 20_000)
