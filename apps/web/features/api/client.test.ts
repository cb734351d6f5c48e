import { contract } from '@atelier/contract'
import { isContractProcedure } from '@orpc/contract'
import { afterEach, expect, it, vi } from 'vitest'
import { api, downloadPath } from './client.ts'

afterEach(() => vi.unstubAllGlobals())

/** Every route of the contract as `METHOD /api/path`, with what stands for a parameter as `*`. */
function routesOf(node: unknown): string[] {
  if (isContractProcedure(node)) {
    const { method, path } = node['~orpc'].route
    return [`${method} /api${path?.replace(/\{[^}]+\}/g, '*')}`]
  }
  return typeof node === 'object' && node !== null ? Object.values(node).flatMap(routesOf) : []
}

async function callsOf(): Promise<string[]> {
  const seen: string[] = []
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    seen.push(`${init.method} ${url.split('?')[0]}`)
    return Response.json({})
  })
  for (const slice of Object.values(api)) {
    for (const call of Object.values(slice)) await (call as (input: unknown) => Promise<unknown>)('*')
  }
  return seen
}

it('calls only what the contract has, by the same method and path', async () => {
  const routes = routesOf(contract)
  const calls = await callsOf()
  expect(calls.length).toBeGreaterThan(15)
  expect(calls.filter((call) => !routes.includes(call))).toEqual([])
})

it('turns a refusal into an error that carries its code', async () => {
  const problem = {
    type: 'x',
    title: 'Not enough credits',
    status: 402,
    code: 'credits/insufficient',
    requestId: 'r',
  }
  vi.stubGlobal('fetch', async () => Response.json(problem, { status: 402 }))
  await expect(api.credits.balance()).rejects.toMatchObject({ problem: { code: 'credits/insufficient' } })
})

it('says in plain words when the studio cannot be reached', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
  await expect(api.credits.balance()).rejects.toThrow(/cannot be reached/)
})

it('keeps what is no part of a path out of it', () => {
  expect(downloadPath('../me')).toBe('/api/images/download/..%2Fme')
})
