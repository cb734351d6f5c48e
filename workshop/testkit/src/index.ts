export { countedIds } from './fakes/counted-ids.ts'
export { MemoryStore } from './store/memory-store.ts'
export { storeSuite } from './store/store-suite.ts'
export { SuiteWorld, newKey, type StoreUnderTest } from './store/suite-world.ts'
