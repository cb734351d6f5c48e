import type { IncomingMessage, ServerResponse } from 'node:http'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Call } from '../call.ts'
import { answerControl } from '../control/answer-control.ts'
import type { Emulator } from '../emulator.ts'
import type { FaultAction } from '../faults/fault.ts'
import { faultsInPrompt } from '../faults/prompt-words.ts'
import { spoilReply } from '../faults/spoil-reply.ts'
import type { Visit } from '../faults/visit.ts'
import type { VisitEntry } from '../visit-log.ts'
import { wallClock } from '../wall-clock.ts'
import { preflight } from './cross-origin.ts'
import { describeVisit } from './describe-visit.ts'
import { openExchange, type Exchange } from './exchange.ts'
import { emptyReply, jsonReply, type Reply } from './reply.ts'
import { route } from './route.ts'
import { sendReply } from './send-reply.ts'

/** Takes one request from its first byte to its last: log, faults, key, handler, reply. */
export async function dispatch(
  emulator: Emulator,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const at = wallClock()
  const exchange = openExchange(request, response)
  if (exchange.host === '') return sendReply(exchange, await answerControl(emulator, exchange).catch(broke))
  if (exchange.method === 'OPTIONS') return sendReply(exchange, emptyReply(204, preflight(request.headers)))
  const visit = await describeVisit(emulator, exchange)
  const actions = [...emulator.faults.take(visit), ...askedFaults(visit, exchange)]
  const entry = emulator.visits.record(visit, at)
  entry.faults = actions.map(({ kind }) => kind)
  await carryOut(emulator, { exchange, visit, actions, keyId: '' }, entry)
}

/** Faults that a submit asks for itself, in its prompt or in the header `x-emulator-fault` (without the brackets). */
function askedFaults({ act, prompt }: Visit, { request }: Exchange): FaultAction[] {
  if (act !== 'submit' && act !== 'run' && act !== 'stream') return []
  const header = request.headers['x-emulator-fault']
  const words = typeof header === 'string' ? header.split(',').map((word) => `[${word.trim()}]`) : []
  return faultsInPrompt([prompt ?? '', ...words].join(' '))
}

async function carryOut(emulator: Emulator, call: Call, entry: VisitEntry): Promise<void> {
  const { exchange, actions, visit } = call
  for (const action of actions) if (action.kind === 'delay') await sleep(action.milliseconds)
  const before = actions.find((action) => 'when' in action && action.when === 'before')
  if (before) return vanish(exchange, before)
  const answer = actions.find((action) => action.kind === 'answer')
  const reply = answer ? answerInstead(answer, visit) : await route(emulator, call).catch(broke)
  entry.requestId ??= reply.headers['x-fal-request-id'] ?? null
  const after = actions.find(
    (action) => action.kind === 'lose-reply' || ('when' in action && action.when === 'after'),
  )
  if (after) return vanish(exchange, after)
  const spoilt = spoilReply(reply, actions)
  entry.status = spoilt.status
  await sendReply(exchange, spoilt)
}

/** Drops the connection, or leaves the caller waiting. */
async function vanish({ request, response }: Exchange, action: FaultAction): Promise<void> {
  if (action.kind === 'black-hole') {
    if (action.milliseconds === undefined) return
    await sleep(action.milliseconds)
  }
  if (!response.destroyed) request.socket.resetAndDestroy()
}

function answerInstead(action: Extract<FaultAction, { kind: 'answer' }>, { requestId }: Visit): Reply {
  const fill = (text: string) => text.replaceAll('{request_id}', requestId ?? '')
  const { status, headers, text, body } = action
  if (text !== undefined)
    return { kind: 'whole', status, headers: { 'content-type': 'text/html', ...headers }, body: fill(text) }
  const reply = jsonReply(status, body ?? null, headers)
  return reply.kind === 'whole' ? { ...reply, body: fill(String(reply.body)) } : reply
}

function broke(error: unknown): Reply {
  const detail = error instanceof Error ? error.message : String(error)
  return jsonReply(500, { detail, error_type: 'internal_error' }, { 'x-fal-error-type': 'internal_error' })
}
