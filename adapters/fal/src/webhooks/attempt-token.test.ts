import { expect, it } from 'vitest'
import { attempt } from '../fixtures/fake-fal.ts'
import { attemptToken, readAttemptToken } from './attempt-token.ts'
import { falWebhookUrl } from './fal-webhook-url.ts'

const token = attemptToken('secret', attempt)

it('names the attempt to whoever has the secret', () => {
  expect(readAttemptToken('secret', token)).toBe(attempt)
  expect(
    falWebhookUrl({ webhookBase: 'https://atelier.example/api/webhooks/fal', secret: 'secret' }, attempt),
  ).toBe(`https://atelier.example/api/webhooks/fal/${token}`)
})

it('holds 128 bits of signature', () => {
  expect(Buffer.from(token.split('.')[1] ?? '', 'base64url')).toHaveLength(16)
})

it.each([
  ['another secret', attemptToken('guess', attempt)],
  ['no signature', attempt],
  ['an empty signature', `${attempt}.`],
  ['a signature of another attempt', `try_${'0'.repeat(32)}.${token.split('.')[1]}`],
  ['a part too many', `${token}.x`],
  ['an id of another kind', token.replace('try_', 'run_')],
  ['nothing', ''],
])('refuses %s', (_, forged) => {
  expect(readAttemptToken('secret', forged)).toBeNull()
})
