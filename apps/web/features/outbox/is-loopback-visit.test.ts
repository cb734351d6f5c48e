import { expect, it } from 'vitest'
import { isLoopbackVisit } from './is-loopback-visit.ts'

const local = { host: 'localhost:3007', 'x-forwarded-for': '127.0.0.1' }

it.each([
  ['this machine', local, 'http://localhost:3007', true],
  ['this machine by IPv6', { host: '[::1]:3007', 'x-forwarded-for': '::1' }, 'http://localhost:3007', true],
  [
    'a visitor behind a proxy',
    { ...local, 'x-forwarded-for': '203.0.113.7' },
    'http://localhost:3007',
    false,
  ],
  [
    'a forged hop before the real one',
    { ...local, 'x-forwarded-for': '127.0.0.1, 203.0.113.7' },
    'http://localhost:3007',
    false,
  ],
  ['a request that names no address', { host: 'localhost:3007' }, 'http://localhost:3007', false],
  ['a public host name', { ...local, host: 'atelier.example' }, 'http://localhost:3007', false],
  ['a studio on the internet', local, 'https://atelier.example', false],
  ['a Forwarded header', { ...local, forwarded: 'for=127.0.0.1' }, 'http://localhost:3007', false],
])('shows the outbox to %s: %o', (_who, headers, appUrl, allowed) => {
  expect(isLoopbackVisit(new Headers(headers as Record<string, string>), appUrl)).toBe(allowed)
})
