import { randomUUID } from 'node:crypto'
import { UserId } from '@atelier/kernel'
import type { Run } from '@atelier/runs'
import type { Actor } from '@atelier/usecases'
import { expect, it } from 'vitest'
import { grant, newKey, type SuiteWorld } from './suite-world.ts'

/** What every store promises of acts: their order, their wholeness, and what they keep. */
export function actSuite(open: () => SuiteWorld): void {
  it('makes one workspace for a person, however many ask at once', async () => {
    const { store } = open()
    const owner = UserId.parse(randomUUID())
    const made = await Promise.all(Array.from({ length: 20 }, () => store.personalWorkspace(owner, 'Ada')))
    expect(new Set(made.map(({ id }) => id)).size).toBe(1)
    expect(made[0]).toEqual({ id: made[0]?.id, owner, name: 'Ada', creditsSince: null })
  })

  it('[DB1] acts on a workspace happen one after another', async () => {
    const { store, actor } = await withActor(open())
    let inside = 0
    let most = 0
    const act = () =>
      store.transactionOn(actor.workspaceId, async (transaction) => {
        most = Math.max(most, (inside += 1))
        await transaction.openHold(open().ids.hold())
        await new Promise((resolve) => setTimeout(resolve, 1))
        inside -= 1
      })
    await Promise.all(Array.from({ length: 20 }, act))
    expect(most).toBe(1)
  })

  it('[DB1] an act that throws leaves nothing behind: no row, no money, no job, no news', async () => {
    const { store, world, actor } = await withActor(open())
    const { run: lost, step } = await likeARun(world, actor)
    const act = store.transactionOn(actor.workspaceId, async (transaction) => {
      await transaction.beginCredits(new Date())
      await transaction.post(grant())
      await transaction.addHold({ id: lost.hold, amount: lost.quote.price, period: 0 })
      await transaction.insertRun(lost)
      await transaction.addJob({ name: 'steps.submit', stepId: step.id })
      await transaction.announce({ type: 'run', runId: lost.id })
      throw new Error('changed my mind')
    })
    await expect(act).rejects.toThrow('changed my mind')
    const { run } = await world.run(actor)
    await expect.poll(async () => (await world.under.news()).some(isAbout(run))).toBe(true)
    expect((await world.under.news()).some(isAbout(lost))).toBe(false)
    expect((await world.under.jobs()).filter((job) => job.stepId === step.id)).toEqual([])
    expect((await store.activeRuns(actor.workspaceId)).map(({ id }) => id)).toEqual([run.id])
    expect(await store.balance(actor.workspaceId)).toEqual({ available: 99_000, held: 1000 })
  })

  it('[DB1] an act is seen by the next one at once, its job waits, and its news are heard', async () => {
    const { store, world, actor } = await withActor(open())
    const { run, step } = await world.run(actor)
    expect(await store.run(actor.workspaceId, run.id)).toEqual(run)
    const found = await store.transactionOn(actor.workspaceId, (transaction) => transaction.runByKey(run.key))
    expect(found).toEqual(run)
    expect(await store.ownerOfStep(step.id)).toEqual({ workspaceId: actor.workspaceId, runId: run.id })
    expect((await world.under.jobs()).filter((job) => job.stepId === step.id)).toEqual([
      { name: 'steps.submit', stepId: step.id },
    ])
    await expect.poll(async () => (await world.under.news()).some(isAbout(run))).toBe(true)
  })

  it('[DB1] within an act what was just written is there', async () => {
    const { store, world, actor } = await withActor(open())
    const { run } = await world.run(actor)
    await store.transactionOn(actor.workspaceId, async (transaction) => {
      const changed = { ...run, steps: run.steps.map((step) => ({ ...step, refusals: 3 })) }
      await transaction.saveRun(changed)
      expect(await transaction.run(run.id)).toEqual(changed)
      expect(await transaction.runByKey(run.key)).toEqual(changed)
      await transaction.closeHold(run.hold)
      expect(await transaction.openHold(run.hold)).toBeNull()
    })
    expect((await store.run(actor.workspaceId, run.id))?.steps[0]?.refusals).toBe(3)
  })

  it('an act on a workspace that is not there is a bug', async () => {
    const world = open()
    await expect(world.store.transactionOn(world.ids.workspace(), async () => {})).rejects.toThrow(
      'no workspace',
    )
  })

  it('[DB4] a step that is over stays as it ended', async () => {
    const { store, world, actor } = await withActor(open())
    const { run } = await world.run(actor)
    const save = (state: Run['steps'][number]['state'], charged = run.charged) =>
      store.transactionOn(actor.workspaceId, (transaction) =>
        transaction.saveRun({ ...run, charged, steps: run.steps.map((step) => ({ ...step, state })) }),
      )
    await save({ at: 'cancelled' })
    await expect(save({ at: 'waiting' })).rejects.toThrow()
    expect((await store.run(actor.workspaceId, run.id))?.steps[0]?.state).toEqual({ at: 'cancelled' })
  })

  it('[RUN3] a second run under the same key or the same hold cannot be written', async () => {
    const { store, world, actor } = await withActor(open())
    const { run } = await world.run(actor)
    const steps = run.steps.map((step) => ({ ...step, id: world.ids.step() }))
    for (const twin of [
      { ...run, id: world.ids.run(), hold: world.ids.hold(), steps },
      { ...run, id: world.ids.run(), key: newKey(), steps },
    ]) {
      await expect(
        store.transactionOn(actor.workspaceId, (transaction) => transaction.insertRun(twin)),
      ).rejects.toThrow()
    }
    expect(await store.activeRuns(actor.workspaceId)).toHaveLength(1)
  })

  it('finds the steps that were not heard of for longest, and no longer those that are over', async () => {
    const { store, world, actor } = await withActor(open())
    const first = await world.run(actor)
    const second = await world.run(actor)
    const mine = async (before: Date) => {
      const quiet = await store.quietSteps(before, 10_000)
      return quiet.filter((id) => id === first.step.id || id === second.step.id)
    }
    const now = await store.transactionOn(actor.workspaceId, (transaction) => transaction.now())
    expect(await mine(new Date(now.getTime() - 60_000))).toEqual([])
    const later = new Date(now.getTime() + 60_000)
    expect(new Set(await mine(later))).toEqual(new Set([first.step.id, second.step.id]))
    const over = {
      ...first.run,
      steps: first.run.steps.map((step) => ({ ...step, state: { at: 'cancelled' } as const })),
    }
    await store.transactionOn(actor.workspaceId, (transaction) => transaction.saveRun(over))
    expect(await mine(later)).toEqual([second.step.id])
    expect(await store.quietSteps(later, 0)).toEqual([])
  })
}

async function withActor(world: SuiteWorld) {
  return { world, store: world.store, actor: await world.actor() }
}

// A run that somebody else opened, as a shape for one that will not be.
async function likeARun(world: SuiteWorld, { workspaceId }: Actor) {
  const { run } = await world.run(await world.actor())
  const steps = run.steps.map((step) => ({ ...step, id: world.ids.step() }))
  const [step] = steps
  if (!step) throw new Error('the run has no step')
  return {
    step,
    run: { ...run, workspaceId, id: world.ids.run(), key: newKey(), hold: world.ids.hold(), steps },
  }
}

function isAbout(run: Run) {
  return (news: { readonly type: string; readonly runId?: string; readonly workspaceId: string }) =>
    news.type === 'run' && news.runId === run.id && news.workspaceId === run.workspaceId
}
