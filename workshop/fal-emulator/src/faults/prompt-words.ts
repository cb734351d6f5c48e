import { errorDetail } from '../models/error-detail.ts'
import { DeliveryMode } from '../webhooks/delivery-modes.ts'
import { FaultAction } from './fault.ts'

const never = Number.MAX_SAFE_INTEGER

const answer = (status: number, body: unknown) => FaultAction.parse({ kind: 'answer', status, body })

/** An outcome as a model reports it: a list of details. */
const refusal = (status: number, type: string, msg: string) => {
  const detail = [errorDetail({ loc: ['body', 'prompt'], msg, type })]
  return FaultAction.parse({ kind: 'outcome', status, errorType: type, body: { detail } })
}

/** An outcome as fal's infrastructure reports it: one text. */
const breakdown = (status: number, type: string, detail: string) =>
  FaultAction.parse({ kind: 'outcome', status, errorType: type, body: { detail, error_type: type } })

const tooMany = [
  errorDetail({ loc: ['body'], msg: 'Too many concurrent requests', type: 'concurrent_requests_limit' }),
]

/** What `[fail:…]` in a prompt can name. */
const failures: Readonly<Record<string, FaultAction>> = {
  content_policy: refusal(422, 'content_policy_violation', 'The content was flagged by a content checker'),
  no_media: refusal(422, 'no_media_generated', 'No media was generated'),
  '500': refusal(500, 'internal_server_error', 'Internal server error'),
  downstream: refusal(500, 'downstream_service_error', 'Downstream service error'),
  '504': refusal(504, 'generation_timeout', 'Generation timed out'),
  '503': breakdown(503, 'runner_scheduling_failure', 'No runner could be scheduled'),
  '502': breakdown(502, 'runner_incomplete_response', 'The runner sent an incomplete response'),
  user_timeout: FaultAction.parse({
    kind: 'outcome',
    status: 504,
    errorType: 'request_timeout',
    body: { detail: 'Request timed out', error_type: 'request_timeout' },
    headers: { 'x-fal-request-timeout-type': 'user' },
  }),
  '401': answer(401, { detail: 'No user found for Key ID and Secret' }),
  locked: answer(403, {
    detail: 'User is locked. Reason: Exhausted balance. Top up your balance at fal.ai/dashboard/billing.',
  }),
  '429': answer(429, { detail: tooMany }),
  lost: FaultAction.parse({ kind: 'lose-reply' }),
}

/**
 * Faults that anyone can ask for in a prompt, for trying things out by hand: `[fail:500]`, `[slow]`, `[slow:20]`
 * (seconds), `[queue:5]`, `[stuck]`, `[nsfw]`, `[webhook:drop]`. Words it does not know mean nothing.
 */
export function faultsInPrompt(text: string): FaultAction[] {
  return [...text.matchAll(/\[([a-z]+)(?::([a-z0-9_-]+))?\]/gi)].flatMap(([, word = '', value = '']) =>
    faultsFor(word.toLowerCase(), value.toLowerCase()),
  )
}

function faultsFor(word: string, value: string): FaultAction[] {
  const seconds = Number(value === '' ? Number.NaN : value)
  switch (word) {
    case 'fail':
      return failures[value] ? [failures[value]] : []
    case 'slow':
      return [{ kind: 'pace', runMilliseconds: (Number.isFinite(seconds) ? seconds : 30) * 1000 }]
    case 'queue':
      return Number.isFinite(seconds) ? [{ kind: 'pace', queueMilliseconds: seconds * 1000 }] : []
    case 'stuck':
      return [{ kind: 'pace', runMilliseconds: never }]
    case 'nsfw':
      return [{ kind: 'flag-nsfw' }]
    case 'webhook': {
      const mode = DeliveryMode.safeParse(value)
      return mode.success ? [FaultAction.parse({ kind: 'webhook', mode: mode.data })] : []
    }
    default:
      return []
  }
}
