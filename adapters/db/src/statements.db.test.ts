import { createTestDatabase, type TestDatabase } from '@atelier/testkit/test-database'
import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { z } from 'zod'
import * as assets from './statements/asset-statements.ts'
import * as attempts from './statements/attempt-statements.ts'
import * as ledger from './statements/ledger-statements.ts'
import * as news from './statements/news-statements.ts'
import * as runs from './statements/run-statements.ts'
import * as workspaces from './statements/workspace-statements.ts'

let testDatabase: TestDatabase
let client: pg.Client

beforeAll(async () => {
  testDatabase = await createTestDatabase()
  client = new pg.Client(testDatabase.url)
  await client.connect()
  // On empty tables reading everything is cheapest: what counts is whether there is another way.
  await client.query('set enable_seqscan = off')
})
afterAll(async () => {
  await client.end()
  await testDatabase.drop()
})

type Node = {
  readonly 'Node Type': string
  readonly 'Index Cond'?: string | undefined
  readonly Plans?: Node[] | undefined
}
const Node: z.ZodType<Node> = z.lazy(() =>
  z.object({ 'Node Type': z.string(), 'Index Cond': z.string().optional(), Plans: z.array(Node).optional() }),
)
const Named = z.object({ name: z.string(), text: z.string() })
const Explained = z.tuple([z.object({ 'QUERY PLAN': z.tuple([z.object({ Plan: Node })]) })])

/** Every step of the plan that the database makes for a statement whose values it does not know. */
async function planOf(text: string): Promise<readonly Node[]> {
  const explained = await client.query(`explain (generic_plan, format json) ${text}`)
  const [
    {
      'QUERY PLAN': [{ Plan }],
    },
  ] = Explained.parse(explained.rows)
  const below = (node: Node): readonly Node[] => [node, ...(node.Plans ?? []).flatMap(below)]
  return below(Plan)
}

const { gallery, trash, ...otherAssets } = assets
const modules = [gallery, trash, otherAssets, attempts, ledger, news, runs, workspaces]
const statements = modules
  .flatMap((module) => Object.values<unknown>(module))
  .flatMap((each) => (typeof each === 'function' && 'statement' in each ? [Named.parse(each.statement)] : []))

it('[DB14] no two statements have the same name', () => {
  expect(new Set(statements.map(({ name }) => name)).size).toBe(statements.length)
})

it.each(statements)('[DB14] $name finds its rows by an index', async ({ text }) => {
  const plan = await planOf(text)
  const wholeTables = plan.filter(
    (node) =>
      node['Node Type'] === 'Seq Scan' || (/^(Bitmap )?Index/.test(node['Node Type']) && !node['Index Cond']),
  )
  expect(wholeTables).toEqual([])
})

const lists = statements.filter(({ name }) => /^list-(?!assets-of-runs)/.test(name))

it.each(lists)('[DB14] $name reads its rows in their order, and sorts none', async ({ text }) => {
  const plan = await planOf(text)
  expect(plan.filter((node) => node['Node Type'].includes('Sort'))).toEqual([])
})

it('[DB14] would notice a statement without an index', async () => {
  const plan = await planOf('select from asset where prompt = $1')
  expect(plan.map((node) => node['Node Type'])).toContain('Seq Scan')
})
