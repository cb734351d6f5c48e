import { open } from './base.ts'

export const health = open.health.handler(async ({ context }) => {
  await context.studio.ping()
  return {
    status: 'ok',
    database: 'ok',
    simulated: context.studio.settings.FAL_SIMULATED ? ['fal'] : [],
  } as const
})
