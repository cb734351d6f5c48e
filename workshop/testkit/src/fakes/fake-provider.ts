import { fail, ok, type Result } from '@atelier/kernel'
import type {
  Provider,
  ProviderStatus,
  ProviderTrouble,
  RequestReference,
  Submission,
  SubmitReply,
} from '@atelier/usecases'

/** A provider that says what a test tells it to say, and remembers what it was asked. */
export interface FakeProvider extends Provider {
  readonly submissions: readonly Submission[]
  readonly cancellations: readonly RequestReference[]
  /** How often each request was looked at. */
  readonly looks: readonly RequestReference[]
  readonly uploads: readonly { readonly name: string; readonly contentType: string }[]
  /** What the next submit is answered, after those that were told before; a function is called when it is its turn. */
  answer(reply: SubmitReply | (() => Promise<SubmitReply>)): void
  /** What a request's status is from now on. Unless told, it is first in the queue. */
  say(requestId: string, status: ProviderStatus | ProviderTrouble): void
  /** What a follower hears of a request, one after another. */
  tell(requestId: string, statuses: readonly ProviderStatus[]): void
  /** Every upload fails like this from now on; null ends it. */
  refuseUploads(trouble: ProviderTrouble | null): void
}

/** Unless told otherwise it accepts each submit, under the request ids `request-1`, `request-2` … */
export function fakeProvider(): FakeProvider {
  const submissions: Submission[] = []
  const replies: (SubmitReply | (() => Promise<SubmitReply>))[] = []
  const calls = fakeCalls()
  const uploads = fakeUploads()
  return {
    ...calls,
    ...uploads,
    submissions,
    answer: (reply) => void replies.push(reply),
    async submit(submission) {
      submissions.push(submission)
      const reply = replies.shift() ?? { type: 'accepted', requestId: `request-${submissions.length}` }
      return typeof reply === 'function' ? reply() : reply
    },
  }
}

/** The failure of a call, of the kind that a retry decides by. */
export function providerTrouble(kind: ProviderTrouble['failure']['kind']): ProviderTrouble {
  return {
    code: 'provider/trouble',
    failure: { kind, type: `test_${kind}`, message: `The provider says ${kind}.` },
  }
}

function fakeCalls() {
  const cancellations: RequestReference[] = []
  const looks: RequestReference[] = []
  const statuses = new Map<string, ProviderStatus | ProviderTrouble>()
  const stories = new Map<string, readonly ProviderStatus[]>()
  return {
    cancellations,
    looks,
    say: (requestId: string, status: ProviderStatus | ProviderTrouble) =>
      void statuses.set(requestId, status),
    tell: (requestId: string, story: readonly ProviderStatus[]) => void stories.set(requestId, story),
    async status(request: RequestReference): Promise<Result<ProviderStatus, ProviderTrouble>> {
      looks.push(request)
      const status = statuses.get(request.requestId) ?? { type: 'queued', position: 0 }
      return 'code' in status ? fail(status) : ok(status)
    },
    async *follow(request: RequestReference, signal: AbortSignal): AsyncIterable<ProviderStatus> {
      for (const status of stories.get(request.requestId) ?? []) {
        if (signal.aborted) return
        yield status
      }
    },
    async cancel(request: RequestReference): Promise<Result<'asked' | 'too-late', ProviderTrouble>> {
      cancellations.push(request)
      return ok('asked')
    },
  }
}

function fakeUploads() {
  const uploads: { readonly name: string; readonly contentType: string }[] = []
  let refusal: ProviderTrouble | null = null
  return {
    uploads,
    refuseUploads(trouble: ProviderTrouble | null) {
      refusal = trouble
    },
    async upload({
      name,
      contentType,
    }: Parameters<Provider['upload']>[0]): Promise<Result<string, ProviderTrouble>> {
      if (refusal) return fail(refusal)
      uploads.push({ name, contentType })
      return ok(`https://provider.test/inputs/${name}`)
    },
  }
}
