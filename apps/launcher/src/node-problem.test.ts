import { expect, it } from 'vitest'
import { nodeProblem } from './node-problem.ts'

it.each(['24.7.0', '24.21.0', '25.0.0', '26.1.3'])('[LAU8] Node %s will do', (version) => {
  expect(nodeProblem(version)).toBeUndefined()
})

it.each(['24.6.9', '22.18.0', '20.20.2'])(
  '[LAU8] Node %s is refused by its name, with what to do',
  (version) => {
    expect(nodeProblem(version)).toContain(`this is ${version}`)
    expect(nodeProblem(version)).toContain('./atelier')
  },
)
