import { describe } from 'vitest'
import { actSuite } from './act-suite.ts'
import { keepingSuite } from './keeping-suite.ts'
import { moneySuite } from './money-suite.ts'
import { SuiteWorld, type StoreUnderTest } from './suite-world.ts'

/** What every store must do; run on the one in memory and on PostgreSQL. `open` is asked within each test. */
export function storeSuite(name: string, open: () => StoreUnderTest): void {
  let world: SuiteWorld | undefined
  // One world for the file, so that ids that were counted are not counted again in the same database.
  const opened = () => (world ??= new SuiteWorld(open()))
  describe(`a store: ${name}`, () => {
    moneySuite(opened)
    actSuite(opened)
    keepingSuite(opened)
  })
}
