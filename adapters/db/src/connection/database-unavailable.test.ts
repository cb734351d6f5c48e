import { DrizzleQueryError } from 'drizzle-orm'
import pg from 'pg'
import { expect, it } from 'vitest'
import { DatabaseUnavailable, isUnavailable } from './database-unavailable.ts'

function withCode(code: string, syscall = 'read'): Error {
  return Object.assign(new Error(`${syscall} ${code}`), { code, syscall })
}

function fromServer(code: string): pg.DatabaseError {
  return Object.assign(new pg.DatabaseError('no', 2, 'error'), { code })
}

const away: readonly (readonly [string, Error])[] = [
  ['what the store throws', new DatabaseUnavailable(new Error('no'))],
  ['nobody there', withCode('ECONNREFUSED', 'connect')],
  ['nobody at any address', Object.assign(new AggregateError([]), { code: 'ECONNREFUSED' })],
  ['no socket file', withCode('ENOENT', 'connect')],
  ['a reset', withCode('ECONNRESET')],
  ['a broken pipe', withCode('EPIPE', 'write')],
  ['a silence', withCode('ETIMEDOUT')],
  ['an end that pg did not expect', new Error('Connection terminated unexpectedly')],
  ['a connection that took too long', new Error('Connection terminated due to connection timeout')],
  ['a pool that gave none in time', new Error('timeout exceeded when trying to connect')],
  ['a handshake that took too long', new Error('timeout expired')],
  [
    'a statement on a broken connection',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
  ['a server that shuts down', fromServer('57P01')],
  ['a server that starts', fromServer('57P03')],
]

it.each(away)('[DB5] %s means that the database is unavailable', (_, error) => {
  expect(isUnavailable(error)).toBe(true)
})

it.each(away)('[DB5] %s is recognised below a query of the accounts', (_, error) => {
  const query = new DrizzleQueryError('select', [], error)
  expect(isUnavailable(query)).toBe(true)
  expect(isUnavailable(new Error('signing in failed', { cause: query }))).toBe(true)
})

it.each([
  ['a bug', new TypeError('a bug')],
  ['a file that is missing', withCode('ENOENT', 'open')],
  ['a statement that is at fault', fromServer('42703')],
  ['a bug below a query', new DrizzleQueryError('select', [], new TypeError('a bug'))],
  ['a query without a cause', new DrizzleQueryError('select', [])],
  ['what is no error', 'ECONNREFUSED'],
])('[DB5] %s does not', (_, error) => {
  expect(isUnavailable(error)).toBe(false)
})
