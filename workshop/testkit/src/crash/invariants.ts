import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Client } from 'pg'
import type { SeenRequests } from '../studio/emulator-control.ts'

/** What is looked at after a fault: the database, what the provider saw, and the files. */
export interface World {
  readonly client: Pick<Client, 'query'>
  readonly seen: SeenRequests
  readonly dataFolder: string
}

type Row = Record<string, unknown>

/**
 * What must hold after every fault, by the numbers of the reliability plan, as far as a run of one node can
 * break it. Each answers what breaks it, so that an empty list is the only good answer.
 */
export const invariants: Readonly<Record<string, (world: World) => Promise<readonly unknown[]>>> = {
  'I1 every balance is the sum of its entries, and each ledger adds up to zero': async ({ client }) => [
    ...(await rows(
      client,
      `select a.workspace_id, a.name, a.balance, coalesce(sum(e.amount), 0) as entries
       from ledger_account a
       left join ledger_entry e on e.workspace_id = a.workspace_id and e.account = a.name and e.currency = a.currency
       group by a.workspace_id, a.name, a.balance having a.balance <> coalesce(sum(e.amount), 0)`,
    )),
    ...(await rows(
      client,
      'select currency, sum(balance) from ledger_account group by currency having sum(balance) <> 0',
    )),
  ],
  'I2 nothing is overdrawn, and what is held is what is open': ({ client }) =>
    rows(
      client,
      `select a.workspace_id, a.name, a.balance from ledger_account a
       where a.name in ('available', 'held') and a.balance < 0
          or a.name = 'held' and a.balance <> coalesce(
             (select sum(h.amount) from hold h where h.workspace_id = a.workspace_id and h.closed_at is null), 0)`,
    ),
  'I3 each finished run was charged or released exactly once, and never above its hold': ({ client }) =>
    rows(
      client,
      `select r.id, r.charged, r.price, count(t.id) as ends from run r
       left join ledger_transaction t on t.key = r.hold_id and t.kind in ('charge', 'release')
       where r.finished_at is not null group by r.id having count(t.id) <> 1 or r.charged > r.price`,
    ),
  'I4 every request that the provider knows is bound to one attempt, or written down': async ({
    client,
    seen,
  }) => {
    const bound = await rows(
      client,
      'select request_id from attempt where request_id is not null union select request_id from orphan_spend',
    )
    const known = new Set(bound.map((row) => row['request_id']))
    return seen.jobs.filter(({ requestId }) => !known.has(requestId))
  },
  'I6 the objects of every asset exist, with the bytes that their rows promise': async ({
    client,
    dataFolder,
  }) => {
    const objects = await rows(
      client,
      `select object_key as key, sha256, bytes from asset union all
       select p->'object'->>'key', p->'object'->>'sha256', (p->'object'->>'bytes')::bigint from asset, jsonb_array_elements(previews) p`,
    )
    return objects.filter((object) => !isWhole(dataFolder, object))
  },
  'I8 each step was sent to the provider at most once': async ({ client, seen }) => {
    const attempts = await rows(client, 'select id, step_id from attempt')
    const stepOf = new Map(attempts.map((row) => [String(row['id']), String(row['step_id'])]))
    const steps = seen.visits
      .filter(({ act }) => act === 'submit')
      .map(({ webhookUrl }) => stepOf.get(attemptIn(webhookUrl)))
    return steps.filter((step, index) => step === undefined || steps.indexOf(step) !== index)
  },
}

async function rows(client: World['client'], query: string): Promise<Row[]> {
  return (await client.query<Row>(query)).rows
}

function attemptIn(webhookUrl: string | null): string {
  return /(try_[0-9a-f]{32})/.exec(webhookUrl ?? '')?.[1] ?? ''
}

function isWhole(dataFolder: string, { key, sha256, bytes }: Row): boolean {
  const name = String(key)
  try {
    const file = readFileSync(
      path.join(dataFolder, 'media', 'objects', name.slice(0, 2), name.slice(2, 4), name),
    )
    return file.length === Number(bytes) && createHash('sha256').update(file).digest('hex') === sha256
  } catch {
    return false
  }
}
