import path from 'node:path'
import { openDatabase, openQueue } from '@atelier/db'
import { createFal, createFalDownloads } from '@atelier/fal'
import { createMedia } from '@atelier/media'
import { createLocalObjects } from '@atelier/storage'
import { createFailpoint, systemClock, systemIds } from '@atelier/system'
import type { WorkerContext } from '@atelier/usecases'
import type { WorkerSettings } from './settings.ts'

/** The worker, put together: the only place in which it meets the adapters. */
export function compose(settings: WorkerSettings) {
  const database = openDatabase({ url: settings.DATABASE_URL, maxConnections: 16 })
  const queue = openQueue({ url: settings.DATABASE_URL })
  const media = createMedia({
    folder: path.join(settings.ATELIER_DATA, 'media', 'previews'),
    timeoutSeconds: 60,
  })
  const fal = {
    key: settings.FAL_KEY,
    queueUrl: settings.FAL_QUEUE_URL,
    restUrl: settings.FAL_REST_URL,
    apiUrl: settings.FAL_API_URL,
    mediaHosts: settings.FAL_MEDIA_HOSTS,
    webhookBase: `${settings.APP_URL}/api/webhooks/fal`,
    secret: settings.ATELIER_SECRET,
    clock: systemClock,
  }
  const context: WorkerContext = {
    clock: systemClock,
    ids: systemIds,
    store: database.store,
    failpoint: createFailpoint(settings.FAILPOINT_ORDERS),
    provider: createFal(fal),
    downloads: createFalDownloads(fal),
    objects: createLocalObjects({
      folder: path.join(settings.ATELIER_DATA, 'media'),
      secret: settings.ATELIER_SECRET,
      clock: systemClock,
    }),
    media,
    simulated: settings.FAL_SIMULATED === '1',
  }
  const close = async () => {
    await queue.stop()
    await media.close()
    await database.close()
  }
  return { context, queue, close }
}
