import { randomUUID } from 'node:crypto'
import { objectKey, type Asset } from '@atelier/assets'
import { freePlan, type LedgerTransaction } from '@atelier/credits'
import { oneNodeDocument } from '@atelier/graph'
import {
  credits,
  millicredits,
  RequestKey,
  UserId,
  type Ids,
  type Millicredits,
  type WorkspaceId,
} from '@atelier/kernel'
import type { Run, Step } from '@atelier/runs'
import { openRun, ownerPermissions, type Actor, type Job, type News, type Store } from '@atelier/usecases'
import { countedIds } from '../fakes/counted-ids.ts'

/** A store, and what it wrote that no question gives back. */
export interface StoreUnderTest {
  readonly store: Store
  /** Every job that was committed and waits. */
  jobs(): Promise<readonly Job[]>
  /** Everything that was announced and has been heard of so far. */
  news(): Promise<readonly (News & { readonly workspaceId: WorkspaceId })[]>
}

/** What the tests of a store are made with. */
export class SuiteWorld {
  readonly ids: Ids = countedIds()
  readonly under: StoreUnderTest
  readonly store: Store

  constructor(under: StoreUnderTest) {
    this.under = under
    this.store = under.store
  }

  /** A person of their own, whose workspace was just made. */
  async actor(): Promise<Actor> {
    const userId = UserId.parse(`user-${randomUUID()}`)
    const { id } = await this.store.personalWorkspace(userId, 'Ada')
    return { userId, workspaceId: id, emailVerified: true, permissions: ownerPermissions }
  }

  /** What an act needs. */
  get context() {
    return { clock: { now: () => new Date() }, ids: this.ids, store: this.store, failpoint: async () => {} }
  }

  /** Opens a run of one image, which costs one credit. */
  async run(actor: Actor): Promise<{ run: Run; step: Step }> {
    const opened = await this.open(actor)
    if (!opened.ok) throw new Error(opened.failure.code)
    const [step] = opened.value.steps
    if (!step) throw new Error('the run has no step')
    return { run: opened.value, step }
  }

  /** The same under a key of the test's choice, or in another process's store. */
  open(actor: Actor, { key = newKey(), store = this.store }: { key?: RequestKey; store?: Store } = {}) {
    const document = oneNodeDocument('fal-ai/flux/dev', { prompt: 'a fox' })
    return openRun({ ...this.context, store }, actor, { document, key })
  }

  /** Keeps `count` assets of one run, of which each two were made at the same moment. */
  async assets(actor: Actor, count: number): Promise<readonly Asset[]> {
    const { run, step } = await this.run(actor)
    const assets = Array.from({ length: count }, (_, index) => this.asset({ run, step, index }))
    await this.store.transactionOn(actor.workspaceId, async (transaction) => {
      for (const asset of assets) await transaction.insertAsset(asset)
    })
    return assets
  }

  asset({ run, step, index }: { run: Run; step: Step; index: number }): Asset {
    const sha256 = index.toString(16).padStart(64, 'a')
    const object = {
      key: objectKey(sha256, 'image/png'),
      sha256,
      bytes: 5_000_000_000,
      contentType: 'image/png',
    } as const
    return {
      id: this.ids.asset(),
      workspaceId: run.workspaceId,
      kind: index % 3 === 0 ? 'video' : 'image',
      object,
      width: 1024,
      height: 768,
      duration: index % 3 === 0 ? 5.0625 : null,
      thumbhash: 'k4gKDYJ3iHh/eHd4d4d3eHh3hw==',
      previews: [{ object, width: 512, height: 384 }],
      origin: {
        runId: run.id,
        stepId: step.id,
        index,
        model: step.model,
        prompt: 'ein Fuchs — 狐',
        values: step.values,
        seed: 4_294_967_295,
        requestId: 'request-1',
        parents: [this.ids.asset()],
        simulated: true,
      },
      createdAt: new Date(Date.UTC(2026, 2, 1) + Math.floor(index / 2)).toISOString(),
      trashedAt: null,
    }
  }
}

export function newKey(): RequestKey {
  return RequestKey.parse(randomUUID())
}

/** The month's credits of a plan, under a key that was not used before. */
export function grant(amount: Millicredits = freePlan.monthly): LedgerTransaction {
  return movement('grant', { granted: 0 - amount, available: amount })
}

/** A movement of credits between accounts. */
export function movement(
  kind: LedgerTransaction['kind'],
  amounts: Partial<Record<'available' | 'held' | 'granted' | 'spent', number>>,
): LedgerTransaction {
  const accounts = ['available', 'held', 'granted', 'spent'] as const
  const postings = accounts.flatMap((account) =>
    amounts[account] === undefined
      ? []
      : [{ currency: 'credits' as const, account, amount: millicredits(amounts[account]) }],
  )
  return { kind, key: randomUUID(), postings }
}

export const oneCredit = credits(1)
