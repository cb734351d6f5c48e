import type { Clock } from '@atelier/kernel'

/**
 * Where fal is and who we are there. Offline, the addresses are those of the emulator, which keeps fal's
 * host names in its paths (`http://127.0.0.1:PORT/__host/queue.fal.run`); nothing else differs.
 */
export interface FalSettings {
  /** `<id>:<secret>`, sent as `Authorization: Key …` to fal's own hosts only. */
  readonly key: string
  /** The queue, such as `https://queue.fal.run`. */
  readonly queueUrl: string
  /** Uploads and signing keys, such as `https://rest.fal.ai`. */
  readonly restUrl: string
  /** The platform API, such as `https://api.fal.ai`: named with the others, so that one place says where fal is. */
  readonly apiUrl: string
  /** The hosts (with port, when it is not the usual one) that result files may come from, such as `v3.fal.media`. */
  readonly mediaHosts: readonly string[]
  /** Our public address for webhooks, without the attempt's token: `https://…/api/webhooks/fal`. */
  readonly webhookBase: string
  /** Signs the token by which a webhook names its attempt; the web process needs the same one. */
  readonly secret: string
  readonly clock: Clock
  readonly fetch?: typeof globalThis.fetch
  /** Milliseconds left to the webhook once a followed request is complete, before its result is fetched. 250 unless given. */
  readonly webhookGraceMilliseconds?: number
}

/** What it takes to tell fal's webhooks from forgeries: no key of fal's. */
export type FalWebhookSettings = Pick<FalSettings, 'restUrl' | 'mediaHosts' | 'secret' | 'clock' | 'fetch'>

/** What it takes to read result files: no key either, they are public to whoever knows the address. */
export interface FalDownloadSettings extends Pick<FalSettings, 'mediaHosts' | 'fetch'> {
  /** Seconds without a byte after which a download counts as broken. 30 unless given. */
  readonly idleSeconds?: number
}
