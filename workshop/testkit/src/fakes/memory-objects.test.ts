import { objectStoreSuite } from '../objects/object-store-suite.ts'
import { memoryObjects } from './memory-objects.ts'

objectStoreSuite('in memory, for tests', memoryObjects)
