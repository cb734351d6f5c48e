import type { LedgerTransaction } from '@atelier/credits'
import type { IncomingDelivery, Job, News, Store, Transaction } from '@atelier/usecases'

/** What acts wrote that no read gives back, in the order in which it was committed. */
export interface Written {
  readonly jobs: readonly Job[]
  readonly news: readonly News[]
  readonly movements: readonly LedgerTransaction[]
  readonly deliveries: readonly IncomingDelivery[]
}

type Notes = { -readonly [Kind in keyof Written]: Written[Kind][number][] }

/** A store that notes what each transaction wrote, once it is there; what was rolled back leaves no note. */
export function recordingStore(store: Store): { readonly store: Store; readonly written: Written } {
  const written = emptyNotes()
  const recording: Store = {
    ...readsOf(store),
    async transactionOn(workspace, work) {
      let notes = emptyNotes()
      const value = await store.transactionOn(workspace, (transaction) => {
        // The store may begin again: then only what the last try wrote is there.
        notes = emptyNotes()
        return work(noting(transaction, notes))
      })
      written.jobs.push(...notes.jobs)
      written.news.push(...notes.news)
      written.movements.push(...notes.movements)
      return value
    },
    async keepDelivery(delivery) {
      const fresh = await store.keepDelivery(delivery)
      if (fresh) written.deliveries.push(delivery)
      return fresh
    },
  }
  return { store: recording, written }
}

function emptyNotes(): Notes {
  return { jobs: [], news: [], movements: [], deliveries: [] }
}

// A store may be an instance of a class with private members: each question is put to it by name.
function readsOf(store: Store): Omit<Store, 'transactionOn' | 'keepDelivery'> {
  return {
    personalWorkspace: (owner, name) => store.personalWorkspace(owner, name),
    run: (workspace, id) => store.run(workspace, id),
    activeRuns: (workspace) => store.activeRuns(workspace),
    runs: (workspace, page) => store.runs(workspace, page),
    balance: (workspace) => store.balance(workspace),
    asset: (workspace, id) => store.asset(workspace, id),
    assets: (workspace, page) => store.assets(workspace, page),
    assetsOfRuns: (workspace, runs) => store.assetsOfRuns(workspace, runs),
    ownerOfStep: (step) => store.ownerOfStep(step),
    stepOfAttempt: (attempt) => store.stepOfAttempt(attempt),
    quietSteps: (before, most) => store.quietSteps(before, most),
  }
}

function noting(transaction: Transaction, notes: Notes): Transaction {
  return {
    ...restOf(transaction),
    async post(movement) {
      const posted = await transaction.post(movement)
      if (posted) notes.movements.push(movement)
      return posted
    },
    async addJob(job) {
      await transaction.addJob(job)
      notes.jobs.push(job)
    },
    async announce(news) {
      await transaction.announce(news)
      notes.news.push(news)
    },
  }
}

function restOf(transaction: Transaction): Omit<Transaction, 'post' | 'addJob' | 'announce'> {
  return {
    workspaceId: transaction.workspaceId,
    now: () => transaction.now(),
    workspace: () => transaction.workspace(),
    beginCredits: (at) => transaction.beginCredits(at),
    balance: () => transaction.balance(),
    periodBegan: (period) => transaction.periodBegan(period),
    addHold: (hold) => transaction.addHold(hold),
    openHold: (id) => transaction.openHold(id),
    closeHold: (id) => transaction.closeHold(id),
    runByKey: (key) => transaction.runByKey(key),
    run: (id) => transaction.run(id),
    insertRun: (run) => transaction.insertRun(run),
    saveRun: (run) => transaction.saveRun(run),
    insertAttempt: (attempt) => transaction.insertAttempt(attempt),
    bindRequest: (attempt, requestId) => transaction.bindRequest(attempt, requestId),
    addOrphanSpend: (orphan) => transaction.addOrphanSpend(orphan),
    insertAsset: (asset) => transaction.insertAsset(asset),
    trashAsset: (id, at) => transaction.trashAsset(id, at),
    restoreAsset: (id) => transaction.restoreAsset(id),
  }
}
