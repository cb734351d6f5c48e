import type { Downloads } from '@atelier/usecases'
import type { FalDownloadSettings } from '../fal-settings.ts'
import { openDownload } from './open-download.ts'

/**
 * Reads result files from fal's media hosts and from nowhere else.
 * A stream that stalls, ends early or breaks off throws {@link DownloadBroken} of the port.
 */
export function createFalDownloads(settings: FalDownloadSettings): Downloads {
  return { open: (url) => openDownload(settings, url) }
}
