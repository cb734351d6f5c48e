import { fail, ok } from '@atelier/kernel'
import type { Downloads, ProviderTrouble } from '@atelier/usecases'

/** A provider's file host, of which a test says what lies where. */
export interface FakeDownloads extends Downloads {
  /** The addresses that were opened, in order. */
  readonly opened: readonly string[]
  /** What an address answers from now on: bytes, a failure, or an error in the middle of the bytes. */
  serve(url: string, answer: Uint8Array | ProviderTrouble | Error): void
}

/** An address of which nothing was said is gone for good. */
export function fakeDownloads(): FakeDownloads {
  const answers = new Map<string, Uint8Array | ProviderTrouble | Error>()
  const opened: string[] = []
  return {
    opened,
    serve: (url, answer) => void answers.set(url, answer),
    async open(url) {
      opened.push(url)
      const answer = answers.get(url) ?? gone
      return answer instanceof Uint8Array || answer instanceof Error ? ok(bytesOf(answer)) : fail(answer)
    },
  }
}

const gone: ProviderTrouble = {
  code: 'provider/trouble',
  failure: { kind: 'lost', type: 'file_gone', message: 'The file is no longer there.' },
}

async function* bytesOf(answer: Uint8Array | Error): AsyncIterable<Uint8Array> {
  const broken = answer instanceof Error
  const bytes = broken ? new TextEncoder().encode('picture that breaks off') : answer
  const half = Math.ceil(bytes.length / 2)
  yield bytes.subarray(0, half)
  if (broken) throw answer
  yield bytes.subarray(half)
}
