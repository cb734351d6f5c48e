import { MemoryStore } from './memory-store.ts'
import { storeSuite } from './store-suite.ts'

const store = new MemoryStore({ now: () => new Date() })

storeSuite('in memory', () => ({ store, jobs: async () => store.jobs, news: async () => store.news }))
