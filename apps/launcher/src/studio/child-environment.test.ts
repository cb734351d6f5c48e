import { expect, it } from 'vitest'
import { type Environment, parseSettings } from '../settings.ts'
import { childEnvironments } from './child-environment.ts'

const environmentsOf = (environment: Environment, emulatorPort: number | undefined) => {
  const settings = parseSettings(environment, '/project')
  if (!settings.ok) throw new Error(JSON.stringify(settings.failure))
  const runtime = { databaseUrl: 'postgres://atelier@127.0.0.1/atelier', secret: 'generated', emulatorPort }
  return childEnvironments(environment, settings.value, runtime)
}

it('[SET6] the fal key reaches the worker and nobody else, under whichever name it was set', () => {
  for (const name of ['FAL_KEY', 'FAL_API_KEY']) {
    const { web, worker } = environmentsOf({ [name]: 'id:secret', PATH: '/bin' }, undefined)
    expect(worker.FAL_KEY).toBe('id:secret')
    expect(JSON.stringify(web)).not.toContain('id:secret')
  }
})

it('[SET7] with a key the addresses are those of fal, and nothing is called simulated', () => {
  const { worker } = environmentsOf({ FAL_KEY: 'id:secret', FAL_SIMULATED: '1' }, undefined)
  expect(worker).toMatchObject({
    FAL_QUEUE_URL: 'https://queue.fal.run',
    FAL_REST_URL: 'https://rest.fal.ai',
    FAL_MEDIA_HOSTS: 'v3.fal.media,v3b.fal.media,fal.media',
  })
  expect(worker.FAL_SIMULATED).toBeUndefined()
})

it('[SET7] without a key every address is that of the emulator, and the pictures are called simulated', () => {
  const { web, worker } = environmentsOf({}, 4321)
  expect(worker).toMatchObject({
    FAL_QUEUE_URL: 'http://127.0.0.1:4321/__host/queue.fal.run',
    FAL_REST_URL: 'http://127.0.0.1:4321/__host/rest.fal.ai',
    FAL_RUN_URL: 'http://127.0.0.1:4321/__host/fal.run',
    FAL_API_URL: 'http://127.0.0.1:4321/__host/api.fal.ai/v1',
    FAL_MEDIA_HOSTS: '127.0.0.1:4321',
    FAL_SIMULATED: '1',
  })
  expect(web.FAL_SIMULATED).toBe('1')
  expect(web.FAL_KEY).toBeUndefined()
})

it('[SET8] children get what the launcher resolved, not what the operator wrote', () => {
  const written = { ATELIER_DATA: 'somewhere', PORT: '4000', SMTP_URL: 'smtp://mail:25', PATH: '/bin' }
  const { web } = environmentsOf(written, 1)
  expect(web).toMatchObject({
    ATELIER_DATA: '/project/somewhere',
    APP_URL: 'http://localhost:4000',
    SMTP_URL: 'smtp://mail:25',
    ATELIER_SECRET: 'generated',
    DATABASE_URL: 'postgres://atelier@127.0.0.1/atelier',
    PATH: '/bin',
  })
  expect(web.PORT).toBeUndefined()
})
