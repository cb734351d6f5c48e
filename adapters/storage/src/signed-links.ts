import { createHmac, timingSafeEqual } from 'node:crypto'
import type { ObjectKey } from '@atelier/assets'
import type { Clock } from '@atelier/kernel'
import type { ObjectStore } from '@atelier/usecases'

interface LinkSettings {
  readonly secret: string
  readonly clock: Clock
  readonly linkSeconds: number
}

/**
 * Links that open one object for a while: `/media/<key>?e=<unix seconds>&s=<signature>`. The end is rounded up to a
 * whole period, so that a page which is drawn again within it names the same address and the browser's cache holds.
 */
export function createLinks({
  secret,
  clock,
  linkSeconds,
}: LinkSettings): Pick<ObjectStore, 'link' | 'allows'> {
  const sign = (key: ObjectKey, end: number) =>
    createHmac('sha256', secret).update(`media\n${key}\n${end}`).digest()
  const now = () => Math.floor(clock.now().getTime() / 1000)
  return {
    link(key) {
      const end = (Math.floor(now() / linkSeconds) + 2) * linkSeconds
      return `/media/${key}?e=${end}&s=${sign(key, end).toString('base64url')}`
    },
    allows(key, query) {
      const end = Number(query.get('e'))
      const signature = Buffer.from(query.get('s') ?? '', 'base64url')
      if (!Number.isSafeInteger(end) || end <= now()) return false
      const expected = sign(key, end)
      return signature.length === expected.length && timingSafeEqual(signature, expected)
    },
  }
}
