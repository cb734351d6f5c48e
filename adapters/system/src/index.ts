export { systemClock } from './clock.ts'
export { createFailpoint } from './failpoint.ts'
export { systemIds } from './ids.ts'
