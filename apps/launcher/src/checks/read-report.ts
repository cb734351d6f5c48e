import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { one, type Tally } from './tally.ts'

const VitestReport = z
  .object({ numPassedTests: z.int(), numFailedTests: z.int() })
  .transform((report): Tally => ({ passed: report.numPassedTests, failed: report.numFailedTests }))

const PlaywrightReport = z
  .object({ stats: z.object({ expected: z.int(), unexpected: z.int(), flaky: z.int() }) })
  .transform(({ stats }): Tally => ({ passed: stats.expected + stats.flaky, failed: stats.unexpected }))

const Report = z.union([VitestReport, PlaywrightReport])

/**
 * Reads how many tests of a run passed and failed. A runner that failed without naming a test (a file that does not
 * load, no report at all) counts as one failure, so that nothing that went wrong adds up to nought.
 */
export function readReport(file: string, succeeded: boolean): Tally {
  const tally = readTally(file)
  if (tally === undefined) return one(false)
  return succeeded || tally.failed > 0 ? tally : { ...tally, failed: 1 }
}

function readTally(file: string): Tally | undefined {
  try {
    return Report.safeParse(JSON.parse(readFileSync(file, 'utf8'))).data
  } catch {
    return undefined
  }
}
