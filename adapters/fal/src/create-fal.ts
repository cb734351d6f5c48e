import type { Provider } from '@atelier/usecases'
import type { FalSettings } from './fal-settings.ts'
import { upload } from './files/upload.ts'
import { cancel } from './queue/cancel.ts'
import { follow } from './queue/follow.ts'
import { statusOf } from './queue/read-status.ts'
import { submit } from './queue/submit.ts'

/** fal as a provider. Holds the key: only the worker makes one. */
export function createFal(settings: FalSettings): Provider {
  return {
    submit: (submission) => submit(settings, submission),
    status: (request) => statusOf(settings, request),
    follow: (request, signal) => follow(settings, request, signal),
    cancel: (request) => cancel(settings, request),
    upload: (file) => upload(settings, file),
  }
}
