import type { AttemptId } from '@atelier/kernel'
import type { FalSettings } from '../fal-settings.ts'
import { attemptToken } from './attempt-token.ts'

/**
 * Where fal reports on an attempt. The attempt is in the address, so that a report is understood
 * even when the answer to its submit was lost and nobody knows the request's id.
 */
export function falWebhookUrl(
  settings: Pick<FalSettings, 'webhookBase' | 'secret'>,
  attempt: AttemptId,
): string {
  return `${settings.webhookBase}/${attemptToken(settings.secret, attempt)}`
}
