import { expect, it } from 'vitest'
import { hashPassword, verifyPassword } from './passwords.ts'

it('knows the right password from a wrong one', async () => {
  const hash = await hashPassword('correct horse battery staple')
  expect(await verifyPassword({ hash, password: 'correct horse battery staple' })).toBe(true)
  expect(await verifyPassword({ hash, password: 'correct horse battery stapler' })).toBe(false)
})

it('hashes the same password differently each time, with Argon2id and its parameters', async () => {
  const first = await hashPassword('twelve letters')
  expect(first).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  expect(await hashPassword('twelve letters')).not.toBe(first)
})

it.each(['', 'plain', '$argon2id$v=19$m=1$x', '$2b$10$abcdefghijklmnopqrstuv'])(
  'never accepts the hash %j',
  async (hash) => {
    expect(await verifyPassword({ hash, password: 'twelve letters' })).toBe(false)
  },
)
