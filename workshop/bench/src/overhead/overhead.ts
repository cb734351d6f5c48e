import { Member } from '@atelier/testkit/member'
import { startTestStudio, type TestStudio } from '@atelier/testkit/studio'
import { percentile } from '../percentile.ts'
import { report } from '../report.ts'
import { openGeneratePage, type GeneratePage } from './generate-page.ts'
import { rawSubmit, subscribe } from './peers.ts'

const warmUps = 15
const rounds = 40

interface Round {
  /** Milliseconds from the click, or the call, to the request's arrival at the provider. */
  readonly submit: number
  readonly rawSubmit: number
  /** Milliseconds from the provider's completion to the picture on the screen, or to the end of `subscribe`. */
  readonly visible: number
  readonly subscribe: number
}

/**
 * What Atelier adds to a generation, beside what the official client takes against the same emulator in the same run:
 * from the click to the submit, and from the provider's completion to the picture in view. Peers take turns.
 */
export async function overhead(): Promise<void> {
  const studio = await startTestStudio()
  try {
    await studio.emulator.pace({ queueMilliseconds: 30, runMilliseconds: 700 })
    const member = await Member.join(studio, 'bench')
    const page = await openGeneratePage(studio, member)
    try {
      const measured: Round[] = []
      for (let index = 0; index < warmUps + rounds; index += 1) {
        const round = await measure(studio, page, index)
        if (index >= warmUps) measured.push(round)
      }
      print(measured)
    } finally {
      await page.close()
    }
  } finally {
    await studio.end()
  }
}

async function measure(studio: TestStudio, page: GeneratePage, index: number): Promise<Round> {
  const prompt = `bench ${index} a lighthouse at dusk`
  const ours = await page.generate(prompt)
  const seen = await find(studio, prompt)
  const raw = await rawSubmit(studio.emulator.origin, `raw ${prompt}`)
  const rawSeen = await find(studio, `raw ${prompt}`)
  const theirs = await subscribe(studio.emulator.origin, `peer ${prompt}`)
  const theirsSeen = await find(studio, `peer ${prompt}`)
  return {
    submit: seen.arrivedAt - ours.clickedAt,
    rawSubmit: rawSeen.arrivedAt - raw.sentAt,
    visible: ours.visibleAt - seen.completedAt,
    subscribe: theirs.returnedAt - theirsSeen.completedAt,
  }
}

// The raw submit is not waited for by anybody, so its completion may still be to come.
async function find(studio: TestStudio, prompt: string): Promise<{ arrivedAt: number; completedAt: number }> {
  const { visits, jobs } = await studio.emulator.seen()
  const visit = visits.findLast((each) => each.act === 'submit' && each.prompt === prompt)
  if (!visit) throw new Error(`the emulator has not seen “${prompt}”`)
  return {
    arrivedAt: visit.at,
    completedAt: jobs.find(({ requestId }) => requestId === visit.requestId)?.completedAt ?? Number.NaN,
  }
}

function print(rounds: readonly Round[]): void {
  const at = (name: keyof Round, share: number) =>
    percentile(
      rounds.map((round) => round[name]),
      share,
    )
  const bench = 'overhead'
  const unit = 'ms'
  for (const share of [0.5, 0.99]) {
    const suffix = share === 0.5 ? '' : '-p99'
    report({
      bench,
      case: `submit${suffix}`,
      value: at('submit', share),
      unit,
      peer: 'raw fetch',
      peerValue: at('rawSubmit', share),
    })
    report({
      bench,
      case: `visible${suffix}`,
      value: at('visible', share),
      unit,
      peer: '@fal-ai/client subscribe',
      peerValue: at('subscribe', share),
    })
  }
  const mean = (name: keyof Round) => rounds.reduce((sum, round) => sum + round[name], 0) / rounds.length
  report({ bench, case: 'visible-times-sooner', value: mean('subscribe') / mean('visible'), unit: 'times' })
  report({ bench, case: 'submit-added-p99', value: at('submit', 0.99) - at('rawSubmit', 0.99), unit })
}
