import { expect, it } from 'vitest'
import { guard } from './guard.ts'

const origins = ['http://localhost:3007', 'http://127.0.0.1:3007']

function post(headers: Record<string, string>, body: BodyInit | null = '{}'): Request {
  return new Request('http://localhost:3007/api/x', { method: 'POST', headers, body })
}

const json = { 'content-type': 'application/json' }
const own = { origin: 'http://localhost:3007' }

it.each([
  ['no origin', {}],
  ['a foreign origin', { origin: 'http://evil.test' }],
  ['the null origin', { origin: 'null' }],
  ['another port', { origin: 'http://localhost:3008' }],
  ['another scheme', { origin: 'https://localhost:3007' }],
  ['a foreign site that forges our origin', { ...own, 'sec-fetch-site': 'cross-site' }],
  ['a sibling site', { ...own, 'sec-fetch-site': 'same-site' }],
])('refuses an unsafe request with %s', async (_what, headers) => {
  expect(await guard(post({ ...json, ...headers }), origins)).toBe('requests/foreign-origin')
})

it.each(['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', ''])(
  'refuses a body of type %j, which a form on any site could send',
  async (type) => {
    expect(await guard(post({ ...own, 'content-type': type }), origins)).toBe('requests/not-json')
  },
)

it('refuses a body beyond a mebibyte, announced or not', async () => {
  const big = JSON.stringify('x'.repeat(1024 * 1024))
  expect(await guard(post({ ...own, ...json }, big), origins)).toBe('requests/too-large')
  expect(await guard(post({ ...own, ...json, 'content-length': '99999999' }), origins)).toBe(
    'requests/too-large',
  )
})

it('lets our own pages through with their body unchanged', async () => {
  const allowed = await guard(post({ ...own, ...json, 'sec-fetch-site': 'same-origin' }, '{"a":1}'), origins)
  expect(typeof allowed === 'string' ? allowed : await allowed.json()).toEqual({ a: 1 })
})

it('lets every reading request through', async () => {
  const request = new Request('http://localhost:3007/api/x', { headers: { origin: 'http://evil.test' } })
  expect(await guard(request, origins)).toBe(request)
})

it.each([
  '{"a":',
  'hello',
  '[1,]',
  '{"__proto__":{"a":1}}',
  '['.repeat(40) + ']'.repeat(40),
  '['.repeat(200_000),
])('refuses the unreadable body %j', async (body) => {
  expect(await guard(post({ ...own, ...json }, body), origins)).toBe('requests/unreadable')
})
